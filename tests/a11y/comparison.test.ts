import { describe, expect, inject, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('axe finds no violation in projects side by side', async () => {
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(`${url}compare/?ids=2026-8wqsj9gdkn,2026-35yx86mgdk`);
    await page.getByRole('table', { name: '并排比较' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('axe finds no violation in filtered notes', async () => {
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(`${url}notes/?year=2025`);
    await page.locator('note-filter[data-ready]').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
