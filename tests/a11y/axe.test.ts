import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, layoutFiles, pagePath } from '../support/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([...layouts])('axe finds no violation in %s', async (_layout, file) => {
    // axe is injected as a script, which the policy forbids.
    const page = await openPage({ colorScheme, bypassCSP: true });
    await page.goto(url + pagePath(file), { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
    );
    expect(found).toEqual([]);
  });
});
