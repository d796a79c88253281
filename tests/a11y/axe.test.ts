import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);

describe.each([
  ['light', 1280],
  ['dark', 375],
] as const)('in %s colours, %i px wide', (colorScheme, width) => {
  test.each([...layouts])('axe finds no violation in %s', async (_layout, file) => {
    const page = await openPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.goto(url + pagePath(file), { waitUntil: 'networkidle' });
    expect(await findViolations(page)).toEqual([]);
  });
});

// `npm run test:a11y` looks at every page, and `npm test` only at one of each layout.
if (process.env['MINGZHANG_TEST_EVERY_PAGE'] !== undefined)
  describe('on every page of the sitemap', () => {
    const addresses = globSync('sitemap-[0-9]*.xml', { cwd: dir }).flatMap((file) =>
      [...readFileSync(join(dir, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address),
    );

    test('are the pages that were built', () => {
      const unlisted = ['404.html', 'styleguide/index.html'];
      expect(addresses.length).toBe(
        htmlFiles(dir).filter((file) => !unlisted.includes(file) && !file.startsWith('embed/')).length,
      );
    });

    test.each(['light', 'dark'] as const)(
      'axe finds no violation in %s colours',
      async (colorScheme) => {
        const waiting = addresses.map((address) => new URL(new URL(address).pathname, url).href);
        const found: string[] = [];
        const lookAtAll = async (): Promise<void> => {
          const page = await openPage({ colorScheme, bypassCSP: true });
          for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
            await page.goto(address);
            found.push(...(await findViolations(page)).map((violation) => `${address}: ${violation}`));
          }
        };
        await Promise.all([lookAtAll(), lookAtAll(), lookAtAll()]);
        expect(found).toEqual([]);
      },
      3_600_000,
    );
  });
