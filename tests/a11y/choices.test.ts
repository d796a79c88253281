import { expect, inject, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

test.each([
  ['浅色', 1280],
  ['深色', 375],
] as const)('axe finds no violation with the settings open and a row cited (%s, %i px)', async (theme, width) => {
  const page = await openPage({ viewport: { width, height: 800 }, bypassCSP: true });
  await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
  await page.locator('.indicators a.self').first().click();
  await page.locator('.cite-row-name').waitFor();
  await page.locator('display-settings summary').click();
  await page.getByRole('radio', { name: theme }).check();
  await page.getByRole('radio', { name: '元', exact: true }).check();
  expect(await findViolations(page)).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'axe finds no violation with a word of the glossary explained (%s)',
  async (colorScheme) => {
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
    await page.getByRole('main').getByRole('link', { name: '满意度指标' }).hover();
    await page.getByRole('tooltip').waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
);
