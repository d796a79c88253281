import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Lists what axe finds on a page, each with its rule and its place. The page has to be opened with `bypassCSP`, because axe is injected as a script. */
export async function findViolations(page: Page): Promise<string[]> {
  // By default axe does not check the size of targets, although WCAG 2.2 AA asks for it.
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}
