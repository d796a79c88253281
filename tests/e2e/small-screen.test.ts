import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);

describe('on a phone of 375 px', () => {
  test.each([...layouts])('%s does not scroll sideways', async (_layout, file) => {
    const page = await openPage({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
    await page.goto(url + pagePath(file), { waitUntil: 'networkidle' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
  });

  test('a project answers in the first screen: who, how much, what is promised, and what for', async () => {
    const page = await openPage({ viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
    for (const part of ['.page-head', '.headline', '.promises', '.goal'])
      expect((await page.locator(part).boundingBox())!.y, part).toBeLessThan(770);
  });

  test('the amounts of a table stand under each other at their decimal points', async () => {
    const page = await openPage({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}departments/2026-9y57yn2gxh/`);
    const points = await page.locator('#projects :is(tbody, tfoot) td[data-money]').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.firstChild!.textContent!;
        const range = document.createRange();
        range.setStart(cell.firstChild!, text.indexOf('.'));
        range.setEnd(cell.firstChild!, text.indexOf('.') + 1);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(points.length).toBe(142);
    expect(new Set(points).size).toBe(1);
  });
});
