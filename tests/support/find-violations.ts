import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page, each with its rule and its place. The page has to be opened with `bypassCSP`: axe is injected as a script. */
export async function findViolations(page: Page): Promise<string[]> {
  // Off by default in axe, although WCAG 2.2 AA asks for it.
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}
