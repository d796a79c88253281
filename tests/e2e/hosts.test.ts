import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkHost } from '../../src/hosting/check-host.ts';
import { compressFiles } from '../../src/hosting/compress-files.ts';
import { serveSite } from '../../src/pipeline/serve.ts';
import { type HostedSite, runCaddy, runNginx } from '../../tools/hosts/run-server.ts';
import { useBrowser } from '../support/open-site.ts';
import { useFolder } from '../support/use-folder.ts';

const openPage = useBrowser();
const at = useFolder('file');

describe.each([
  ['nginx', runNginx],
  ['Caddy', runCaddy],
])('%s', (name, run) => {
  describe.each(['rootSite', 'subPathSite'] as const)('with the %s', (site) => {
    const { base, dir } = inject(site);
    const compressed = () => at(`${name}-${site}`);
    const moved = [[`${base}projects/2020-moved/`, `${base}about/`]] as const;
    let host: HostedSite;

    beforeAll(async () => {
      cpSync(dir, compressed(), { recursive: true });
      compressFiles(compressed());
      host = await run({ dir: compressed(), base, moved });
    });
    afterAll(() => host.close());

    test('sends all that the site needs', async () => {
      const { asked, faults } = await checkHost(host.url);
      expect(faults).toEqual([]);
      expect(asked).toBeGreaterThan(200);
    });

    test('compresses by itself what is not compressed', async () => {
      const plain = await run({ dir, base });
      const { faults } = await checkHost(plain.url);
      await plain.close();
      expect(faults.map(({ text }) => text)).toEqual(['首页没有用 br 压缩']);
    });

    test('sends what was compressed before', async () => {
      writeFileSync(at(`${name}-${site}`, 'about/index.html.gz'), 'compressed before');
      const response = await fetch(`${host.url}about/`, { headers: { 'Accept-Encoding': 'gzip' } }).catch(
        (error: Error) => error,
      );
      // The text is not gzip, so that the answer can only be read if it is not that file.
      expect(
        response instanceof Error ? response : await response.text().catch((error: Error) => error),
      ).toBeInstanceOf(Error);
      rmSync(at(`${name}-${site}`, 'about/index.html.gz'));
    });

    test('leads from an address that has moved to the new one', async () => {
      const { status, headers } = await fetch(`${host.url}projects/2020-moved/`, { redirect: 'manual' });
      expect([status, headers.get('Location')]).toEqual([301, `${base}about/`]);
    });

    test('serves pages that search and draw without a fault', async () => {
      const page = await openPage();
      await page.goto(`${host.url}search/?q=${encodeURIComponent('经费')}`);
      await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
      await page.goto(host.url);
      await page.locator('budget-chart').first().scrollIntoViewIfNeeded();
      await page.locator('budget-chart[data-drawn]').first().waitFor();
    });
  });
});

test('a host without the configuration is told what it lacks', async () => {
  const { dir, base } = inject('rootSite');
  const server = await serveSite({ dir, base });
  const { faults } = await checkHost(server.url);
  await server.close();
  const texts = faults.map(({ text }) => text).join('\n');
  expect(texts).toMatch(/^Cache-Control 在 \d+ 个地址上不对，例如 \/ 应为 no-cache，没有发送$/m);
  expect(texts).toContain('X-Content-Type-Options');
});
