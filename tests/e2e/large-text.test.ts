import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { findCutText } from '../support/find-cut-text.ts';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
/** Opens a page in a browser that is set to text of twice the usual size. */
const openLargeText = useBrowser(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);
const paths = [
  ...[...layouts].map(([layout, file]) => [layout, pagePath(file)] as const),
  ['projects side by side', 'compare/?ids=2026-8wqsj9gdkn,2026-35yx86mgdk,2026-jccw91yjd4'],
  ['results of a search', 'search/?q=满意度'],
] as const;
const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 900 } };

describe('no page scrolls sideways or hides text', () => {
  test.each([
    ['on a phone whose browser is set to 200 %', openLargeText, PHONE, '100'],
    ['on a phone with a choice of 150 %', openPage, PHONE, '150'],
    ['on a phone with a choice of 200 %', openPage, PHONE, '200'],
    ['on a desktop with a choice of 150 %', openPage, DESKTOP, '150'],
    ['on a desktop with a choice of 200 %', openPage, DESKTOP, '200'],
  ] as const)('%s', async (_where, open, options, size) => {
    const page = await open(options);
    await page.addInitScript((chosen) => localStorage.setItem('mingzhang-text-size', chosen), size);
    const faults: Record<string, unknown> = {};
    for (const [layout, path] of paths) {
      await page.goto(url + path);
      if (path.includes('?')) await page.locator('.compare-table, .result').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > options.viewport.width) faults[`${layout}: width`] = width;
      const cut = await page.evaluate(findCutText);
      if (cut.length > 0) faults[layout] = cut;
    }
    expect(faults).toEqual({});
  });
});
