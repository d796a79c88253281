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

  // The second has the longest name of all, the third a long name and funds that are told from their order.
  test.each(['2026-pmqvkh5qpg', '2025-n8nysnpgxp', '2025-tz4en2nnt4'])(
    'the project %s answers in the first screen: who, how much, what for, and the first of its indicators',
    async (id) => {
      const page = await openPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
      await page.goto(`${url}projects/${id}/`);
      for (const part of ['.page-head', '.headline', '.goal', '.indicators tr[id] >> nth=0'])
        expect((await page.locator(part).boundingBox())!.y, part).toBeLessThan(785);
    },
  );

  test('a department of 70 projects is at most nine screens, with its filter and the top in reach', async () => {
    const page = await openPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}departments/2026-9y57yn2gxh/`, { waitUntil: 'networkidle' });
    const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(await screens()).toBeLessThanOrEqual(9);
    await page.getByText('全部 70 个项目').tap();
    await page.locator('[data-continues=projects] tbody tr').nth(30).scrollIntoViewIfNeeded();
    const box = (await page.getByRole('searchbox', { name: '筛选项目' }).boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeLessThan(100);
    await page.getByRole('link', { name: '页首' }).first().tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(400);
    await page.getByRole('navigation', { name: '本页内容' }).getByRole('link', { name: '项目', exact: true }).tap();
    await expect.poll(async () => (await page.locator('#projects-heading').boundingBox())!.y).toBeLessThan(200);
  });

  test('a project of the table is two lines: its name, and whose it is and how much', async () => {
    const page = await openPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}departments/2026-9y57yn2gxh/`);
    const [detail, amount] = await page
      .locator('#projects tbody tr')
      .first()
      .locator(':is(.detail, td[data-money])')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    expect(Math.abs(detail!.y + detail!.height / 2 - amount!.y - amount!.height / 2)).toBeLessThan(8);
    expect(await page.locator('#projects td:visible:not([data-money])').count()).toBe(0);
  });

  test('a long goal opens whole, by hand and on paper', async () => {
    const page = await openPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
    const cut = () => page.locator('.goal').evaluate((goal) => goal.scrollHeight - goal.clientHeight);
    expect(await cut()).toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    expect(await cut()).toBeLessThan(3);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('展开全文').tap();
    expect(await cut()).toBeLessThan(3);
  });

  test('the amounts of a table stand under each other at their decimal points', async () => {
    const page = await openPage({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
    await page.goto(`${url}departments/2026-9y57yn2gxh/`);
    await page.getByText('全部 70 个项目').tap();
    const rows = page.locator('sort-table', { has: page.locator('#projects') });
    const points = await rows.locator(':is(tbody, tfoot) td[data-money]').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.firstChild!.textContent!;
        const range = document.createRange();
        range.setStart(cell.firstChild!, text.indexOf('.'));
        range.setEnd(cell.firstChild!, text.indexOf('.') + 1);
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(points.length).toBe(71);
    expect(new Set(points).size).toBe(1);
  });
});
