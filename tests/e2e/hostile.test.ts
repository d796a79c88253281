import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { previewHeadersOf } from '../../src/publishing/hosting/response-headers.ts';
import { serveSite, type SiteServer } from '../../src/pipeline/serve.ts';
import { makeHostileFiles } from '../../tools/hostile/hostile-files.ts';
import { makeHostileSources } from '../../tools/hostile/hostile-sources.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';
import { type BuiltPages, readSite } from '../../tools/site-check/read-site.ts';
import { SITE_CHECKS } from '../../tools/site-check/site-checks.ts';
import { useBrowser } from '../support/open-site.ts';
import { searched, titles } from '../support/search-page.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

// Every payload of `tools/hostile/` stands in documents of both layouts, and some of each kind in files of every kind. Many pages are alike and a name is of any length here.
const UNCHECKED = new Set([
  // Checked below for fewer pages, because it takes long.
  'every page is valid HTML',
  'every page has a title of its own',
  'every page has a description of its own',
  'no page is heavier than its budget',
]);

const openPage = useBrowser();
const at = useFolder('file');
const projectFolder = readdirSync('.');
let log: string;
let server: SiteServer;
let site: BuiltPages;
let projects: Project[];
let documents: BudgetDocument[];

function readData<Entry>(name: string): Entry[] {
  const lines = readFileSync(at(`site/data/${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Entry);
}

beforeAll(async () => {
  const sources = writeFiles(at('sources'), { ...makeHostileSources(), ...(await makeHostileFiles()) });
  const flags = ['--sources', sources, '--out', at('site'), '--site', 'https://mingzhang.example'];
  const built = spawnSync(process.execPath, ['scripts/build.ts', ...flags], { encoding: 'utf8' });
  log = built.stdout + built.stderr;
  expect(built.status, log).toBe(0);
  server = await serveSite({ dir: at('site'), base: '/', headersOf: previewHeadersOf });
  site = readSite(at('site'));
  projects = readData<Project>('projects');
  documents = readData<BudgetDocument>('documents');
}, 900_000);
afterAll(() => server.close());

/** Opens a page, and fails the test if anything runs that is not the site's own. */
async function open(path: string): Promise<Page> {
  const page = await openPage();
  page.on('dialog', (dialog) => {
    throw new Error(`a page opens a dialog: ${dialog.message()}`);
  });
  page.on('request', (request) => expect(new URL(request.url()).origin).toBe(new URL(server.url).origin));
  await page.goto(server.url + path);
  return page;
}

const expectNothingRan = async (page: Page): Promise<void> => expect(await page.evaluate('window.ran')).toBeUndefined();

describe('a site of hostile documents', () => {
  test('has all of them, and writes nothing elsewhere', () => {
    expect(projects.length).toBeGreaterThan(500);
    expect(readdirSync(at())).toEqual(['site', 'sources']);
    expect(readdirSync('.')).toEqual(expect.arrayContaining(projectFolder));
    expect(existsSync('ran') || existsSync(at('ran'))).toBe(false);
  });

  test('prints nothing that a terminal obeys', () => {
    expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('has a list of digests in which no name forges a line', () => {
    const { status, stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: at('site/data'),
      encoding: 'utf8',
    });
    expect([status, stdout.match(/: OK$/gm)?.length]).toEqual([
      0,
      listFiles(at('site/data')).filter((file) => file !== 'SHA256SUMS' && !file.endsWith('.html')).length,
    ]);
  });

  test.each(Object.entries(SITE_CHECKS).filter(([sentence]) => !UNCHECKED.has(sentence)))('%s', async (_, check) => {
    expect(await check(site)).toEqual([]);
  });

  test('has valid project and source pages, which hold all payloads', async () => {
    const pages = new Map([...site.pages].filter(([file]) => /^(projects|sources)\//.test(file)));
    expect(await SITE_CHECKS['every page is valid HTML']!({ ...site, pages })).toEqual([]);
  }, 600_000);

  test('is parsed by a browser into pages that run nothing but the scripts of the site', async () => {
    const page = await open('about/');
    const faults = await page.evaluate(
      async (paths) => {
        const found: string[] = [];
        for (const path of paths) {
          const html = await (await fetch(`/${path}`)).text();
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          if (parsed.compatMode !== 'CSS1Compat') found.push(`${path}: quirks`);
          if (parsed.querySelector('iframe, object, embed, base, frameset, plaintext')) found.push(`${path}: element`);
          for (const script of parsed.scripts)
            if (
              !/^\/((theme|embed-size)\.js$|_astro\/)/.test(script.getAttribute('src') ?? '') &&
              script.type !== 'application/ld+json'
            )
              found.push(`${path}: ${script.outerHTML}`);
          for (const element of parsed.querySelectorAll('*'))
            for (const { name, value } of element.attributes)
              if (
                name.startsWith('on') ||
                name === 'style' ||
                (/^(href|src|action)$/.test(name) && /^\W*(java|vb)script:/i.test(value))
              )
                found.push(`${path}: ${name}=${value}`);
        }
        return found;
      },
      htmlFiles(at('site')).map(pagePath),
    );
    expect(faults).toEqual([]);
    await expectNothingRan(page);
  }, 600_000);

  test('shows every name, goal, indicator and target of its records as text', async () => {
    const page = await open('about/');
    const texts = projects.map(({ id, name, unit, goal, indicators }) => ({
      id,
      texts: [name, unit, goal ?? '', ...indicators.flatMap((item) => [item.name, item.annualTarget ?? ''])],
    }));
    const lost = await page.evaluate(async (all) => {
      const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
      const missing: string[] = [];
      for (const { id, texts } of all) {
        const html = await (await fetch(`/projects/${id}/`)).text();
        const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
        const shown = squeeze(main?.textContent ?? '');
        missing.push(
          ...texts.filter((text) => !shown.includes(squeeze(text))).map((text) => `${id}: ${text.slice(0, 80)}`),
        );
      }
      return missing;
    }, texts);
    expect(lost).toEqual([]);
  }, 600_000);

  test.each(['', 'notes/', 'data/', 'departments/'])('opens /%s with nothing run', async (path) => {
    const page = await open(path);
    for (const chart of await page.locator('budget-chart').all()) await chart.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('budget-chart:not([data-drawn])') === null);
    await expectNothingRan(page);
  });

  test.each(['html', 'xlsx', 'docx', 'pdf'])(
    'shows a file of the kind %s, and its original, with nothing run',
    async (kind) => {
      const document = documents.find(({ source }) => source.kind === kind)!;
      const page = await open(`sources/${document.id}/`);
      const links = page.locator('main a[href*="/data/sources/"]');
      const original = (await links.first().getAttribute('href'))!;
      expect(decodeURIComponent(original)).toContain(`${kind}.${kind}`);
      await expectNothingRan(page);
      if (kind !== 'html') return;
      // A text names no icon, so that the browser looks for one in vain, which fails a page that is watched.
      const bare = await page.context().newPage();
      const response = await bare.goto(new URL(original, server.url).href);
      expect([response?.status(), response?.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(await bare.locator('body').textContent()).toContain('window.ran=1');
      await expectNothingRan(bare);
    },
  );

  test('shows projects in the pages of others with nothing run', async () => {
    const chosen = projects.filter(({ name }) => /^(<script>w|<svg onload|\{\{|<img src)/.test(name)).slice(0, 4);
    expect(chosen.length).toBeGreaterThan(2);
    for (const { id, name } of chosen) {
      const page = await open(`embed/projects/${id}/`);
      expect(await page.locator('body').textContent()).toContain(name);
      await expectNothingRan(page);
    }
  });

  test('has feeds that are well formed and hold no control character', async () => {
    const feeds = listFiles(at('site')).filter((file) => /(^|\/)feed\.(xml|json)$/.test(file));
    expect(feeds.length).toBeGreaterThan(10);
    const texts = feeds.map((file) => [file, readFileSync(at('site', file), 'utf8')] as const);
    for (const [, text] of texts) expect(text.replaceAll(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
    for (const [, text] of texts.filter(([file]) => file.endsWith('.json'))) JSON.parse(text);
    const page = await open('about/');
    const malformed = await page.evaluate(
      (xml) =>
        xml.filter(([, text]) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')),
      texts.filter(([file]) => file.endsWith('.xml')).map(([file, text]) => [file, text] as [string, string]),
    );
    expect(malformed.map(([file]) => file)).toEqual([]);
  });

  test('draws the charts of the departments that hold all payloads', async () => {
    const large = documents.filter(({ year }) => year === 2025);
    expect(large).toHaveLength(2);
    for (const { id } of large) {
      const page = await open(`departments/${id}/`);
      for (const chart of await page.locator('budget-chart').all()) await chart.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('budget-chart:not([data-drawn])') === null);
      await expectNothingRan(page);
    }
  });

  test('finds payloads in the search, suggests them, and compares their projects, as text', async () => {
    const queries = [
      '<script>window.ran=1</script>',
      '<img src=x onerror=window.ran=1',
      '{{constructor',
      '__proto__',
      '[甲](javascript:',
    ];
    const page = await open('search/');
    for (const query of queries) {
      await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
      await searched(page, query);
      await expectNothingRan(page);
    }
    await page.goto(`${server.url}search/?q=${encodeURIComponent('<script>window.ran=1</script>')}`);
    await expect.poll(async () => (await titles(page)).join()).toContain('<script>window.ran=1</script>');

    await page.goto(`${server.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('script');
    await expect.poll(() => page.getByRole('option').allTextContents().then(String)).toContain('<script>');
    await expectNothingRan(page);

    const chosen = projects.filter(({ name }) => /^(<script>w|<svg onload|\{\{|<img src)/.test(name)).slice(0, 4);
    await page.goto(`${server.url}compare/?ids=${chosen.map(({ id }) => id).join(',')}`);
    const table = page.getByRole('table', { name: '并排比较' });
    await table.waitFor();
    for (const { name } of chosen) expect(await table.textContent()).toContain(name);
    await expectNothingRan(page);
  });

  test('has a share card for each project', () => {
    const cards = readdirSync(join(at('site'), 'cards/projects'));
    expect(cards).toHaveLength(projects.length);
  });
});
