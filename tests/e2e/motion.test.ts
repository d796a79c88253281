import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);

/** Lists what moves, and what would move if it were pointed at, opened or scrolled to. */
const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moving = document.getAnimations().map((animation) => `runs: ${animation.id}`);
    const parts = [undefined, '::before', '::after'];
    const set = [...document.querySelectorAll('*')].flatMap((element) =>
      parts.flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        const moves = /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
        return moves ? [`${element.tagName} ${element.className}${part ?? ''}`] : [];
      }),
    );
    return [...moving, ...new Set(set)];
  });

describe('a reader who wants less motion', () => {
  test('has none on any kind of page', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const [layout, file] of layouts) {
      await page.goto(url + pagePath(file));
      found.push(...(await findMotion(page)).map((what) => `${layout}: ${what}`));
    }
    expect(found).toEqual([]);
  });

  test('sees a chart whole at once, and so each of its items', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    // The picture is taken when the chart says that it is drawn, before the browser paints again.
    await page.addInitScript(() => {
      const first: string[] = [];
      Object.assign(globalThis, { first });
      new MutationObserver((changes) => {
        for (const { target } of changes)
          if (target instanceof HTMLElement && target.matches('[data-drawn]'))
            first.push(target.querySelector('canvas')?.toDataURL() ?? '');
      }).observe(document, { subtree: true, attributeFilter: ['data-drawn'] });
    });
    await page.goto(`${url}departments/2026-9y57yn2gxh/`);
    const chart = page.locator('budget-chart[for=projects]');
    const picture = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await chart.scrollIntoViewIfNeeded();
    await page.locator('budget-chart[for=projects][data-drawn]').waitFor();
    await page.waitForTimeout(500);
    const drawn = await picture();
    expect(await page.evaluate('first')).toContain(drawn);

    await chart.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const selected = await picture();
    expect(selected).not.toBe(drawn);
    await page.waitForTimeout(500);
    expect(await picture()).toBe(selected);
  });
});
