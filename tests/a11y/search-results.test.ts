import { expect, inject, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { useBrowser } from '../support/open-site.ts';
import { searched } from '../support/search-page.ts';

const openPage = useBrowser();

test.each([
  [375, 'light'],
  [1280, 'dark'],
] as const)(
  'axe finds no violation in results, filters and suggestions at %i px in %s colours',
  async (width, colorScheme) => {
    const page = await openPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(`${inject('rootSite').url}search/`);
    await page.getByLabel('搜索内容').pressSequentially('满意度');
    await searched(page, '满意度');
    if (width < 960) await page.locator('.search-refine > summary').click();
    await page.locator('.search-filters fieldset').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);
