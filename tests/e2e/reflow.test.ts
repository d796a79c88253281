import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { findCutText } from '../support/find-cut-text.ts';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
/** Opens a page in a browser that shows text at twice its size and nothing else. */
const openLargeText = useBrowser(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);
const COMPARISON = 'compare/?ids=2026-8wqsj9gdkn,2026-35yx86mgdk,2026-jccw91yjd4';
const paths = [
  ...[...layouts].map(([layout, file]) => [layout, pagePath(file)] as const),
  ['projects side by side', COMPARISON],
  ['results of a search', 'search/?q=满意度'],
] as const;

/** Lists controls that are outside the window. */
const findLostControls = (page: Page): Promise<string[]> =>
  page.locator('a[href], button, input, select, textarea, summary').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      const isHidden = width === 0 && height === 0;
      const scrolls = control.closest('.compare-result') !== null;
      const isForScreenReaders = getComputedStyle(control.closest('thead') ?? control).clipPath !== 'none';
      if (isHidden || scrolls || isForScreenReaders) return [];
      return left < -1 || right > innerWidth + 1 ? [`${control.tagName} ${control.textContent}`] : [];
    }),
  );

describe.each([
  ['320 px wide', openPage, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, 320],
  ['at 200 % zoom', openPage, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, 640],
  ['with text of 200 %', openLargeText, { viewport: { width: 1280, height: 900 } }, 1280],
] as const)('%s', (_how, open: (options: BrowserContextOptions) => Promise<Page>, options, width) => {
  test.each(paths)('%s has all its text and controls, one beside or below another', async (_layout, path) => {
    const page = await open(options);
    await page.goto(url + path);
    if (path.includes('?')) await page.locator('.compare-table, .result').first().waitFor();
    // A long goal begins with its first lines; the reader opens the rest.
    const rest = page.locator('.goal-more');
    if (await rest.isVisible()) await rest.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(findCutText)).toEqual([]);
    expect(await findLostControls(page)).toEqual([]);
  });

  test('the choices of colours and unit open inside the window', async () => {
    const page = await open(options);
    await page.goto(url);
    await page.locator('display-settings summary').click();
    const { x, width: panel } = (await page.locator('.settings').boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + panel).toBeLessThanOrEqual(width);
    expect(await findLostControls(page)).toEqual([]);
  });
});

test('text that cannot be read would be noticed', async () => {
  const page = await openPage({ viewport: { width: 320, height: 640 } });
  await page.goto(url);
  await page.evaluate(() => {
    const [heading, lead, count] = ['h1', '.lead', '.home-head .small'].map((selector) =>
      document.querySelector<HTMLElement>(selector),
    );
    heading!.style.marginInlineStart = '-2rem';
    Object.assign(lead!.style, { overflow: 'hidden', maxHeight: '3rem' });
    count!.style.marginBlockStart = '-2rem';
  });
  const faults = await page.evaluate(findCutText);
  for (const fault of ['beyond the edge: 每一笔', 'cut off: 明账把', 'over each other: 已收录'])
    expect(faults.join('\n')).toContain(fault);
});
