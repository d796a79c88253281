import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('axe finds no violation in projects side by side', async () => {
    // axe is injected as a script, which the policy forbids.
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(`${url}compare/?ids=2026-8wqsj9gdkn,2026-35yx86mgdk`);
    await page.getByRole('table', { name: '并排比较' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });

  test('axe finds no violation in filtered notes', async () => {
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(`${url}notes/?year=2025`);
    await page.locator('note-filter[data-ready]').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
