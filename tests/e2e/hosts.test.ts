import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkHost } from '../../src/publishing/hosting/ask-host.ts';
import { compressFiles } from '../../src/publishing/hosting/compress-files.ts';
import { serveSite } from '../../src/pipeline/serve.ts';
import { type HostedSite, runCaddy, runNginx } from '../../tools/hosts/run-server.ts';
import { useBrowser } from '../support/open-site.ts';
import { useFolder } from '../support/use-folder.ts';

const openPage = useBrowser();
const at = useFolder('file');
const { rootSite, subPathSite } = { rootSite: inject('rootSite'), subPathSite: inject('subPathSite') };

beforeAll(() => {
  cpSync(rootSite.dir, at('compressed'), { recursive: true });
  compressFiles(at('compressed'));
});

describe.each([
  ['nginx', runNginx],
  ['Caddy', runCaddy],
])('%s', (_, run) => {
  let host: HostedSite;
  let below: HostedSite;

  beforeAll(async () => {
    host = await run({ dir: at('compressed'), base: '/', moved: [['/projects/2020-moved/', '/about/']] });
    below = await run(subPathSite);
  });
  afterAll(() => Promise.all([host.close(), below.close()]));

  test('at the root, with compressed files, sends all that the site needs', async () => {
    const { asked, faults } = await checkHost(host.url);
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(200);
  });

  test('at a sub-path, without compressed files, compresses by itself', async () => {
    const { faults } = await checkHost(below.url);
    expect(faults.map(({ text }) => text)).toEqual(['首页没有用 br 压缩']);
  });

  test('sends the compressed file that stands beside a page', async () => {
    const file = join(at('compressed'), 'about/index.html.gz');
    writeFileSync(file, 'no gzip');
    const answer = await fetch(`${host.url}about/`, { headers: { 'Accept-Encoding': 'gzip' } });
    await expect(answer.text()).rejects.toThrow();
    rmSync(file);
  });

  test('leads from an address that has moved to the new one', async () => {
    const { status, headers } = await fetch(`${host.url}projects/2020-moved/`, { redirect: 'manual' });
    expect([status, headers.get('Location')]).toEqual([301, '/about/']);
  });

  test('serves pages that search and draw without a fault', async () => {
    const page = await openPage();
    await page.goto(`${below.url}search/?q=${encodeURIComponent('经费')}`);
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
    await page.goto(`${below.url}departments/2026-9y57yn2gxh/`);
    await page.locator('budget-chart').first().scrollIntoViewIfNeeded();
    await page.locator('budget-chart[data-drawn]').first().waitFor();
  });
});

test('a host without the configuration is told what it lacks', async () => {
  const server = await serveSite(rootSite);
  const { faults } = await checkHost(server.url);
  await server.close();
  const texts = faults.map(({ text }) => text).join('\n');
  expect(texts).toMatch(/^Cache-Control 在 \d+ 个地址上不对，例如 \/ 应为 no-cache，没有发送$/m);
  expect(texts).toContain('X-Content-Type-Options');
});
