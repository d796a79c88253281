import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

test.each([
  ['浅色', 1280],
  ['深色', 375],
] as const)('axe finds no violation with the settings open and a row cited (%s, %i px)', async (theme, width) => {
  // axe is injected as a script, which the policy forbids.
  const page = await openPage({ viewport: { width, height: 800 }, bypassCSP: true });
  await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
  await page.locator('.indicators a.self').first().click();
  await page.locator('.cite-row-name').waitFor();
  await page.locator('display-settings summary').click();
  await page.getByRole('radio', { name: theme }).check();
  await page.getByRole('radio', { name: '元', exact: true }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
});
