import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAndServe, type ServedSite } from '../../tools/pages/build-and-serve.ts';
import { useBrowser } from '../support/open-site.ts';
import { readSample, TWO_UNITS } from '../support/sample-texts.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

const CORRECTED = TWO_UNITS.replace('乙项目', '花坛更新').replace('目标。', '新的目标。');
const { document, projects } = readSample(CORRECTED);
const version = createHash('sha256').update(TWO_UNITS).digest('hex').slice(0, 8);

const at = useFolder('file');
const openPage = useBrowser();
let site: ServedSite;

beforeAll(async () => {
  writeFiles(at(), {
    'sources/2025/某局.txt': CORRECTED,
    'sources/2025/某局.yaml': 'publishedAt: 2025-06-20\nreplaces: 2025/earlier/某局.txt\nreason: 部门<b>重新</b>公布\n',
    'sources/2025/earlier/某局.txt': TWO_UNITS,
    'sources/2025/earlier/某局.yaml': 'publishedAt: 2025-02-01\n',
  });
  site = await buildAndServe(at('site'), { base: '/b/', site: 'https://mingzhang.example', sources: at('sources') });
});
afterAll(() => site.close());

test('the site, the department, the document and its projects say what was corrected and when', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}changes/`);
  expect(await page.getByRole('main').innerText()).toContain('部门<b>重新</b>公布');
  await page.getByRole('main').getByRole('link').first().click();
  await page.waitForURL(new RegExp(`/changes/${document.id}/`));
  const text = await page.getByRole('main').innerText();
  for (const words of ['2025-06-20', '花坛更新（新增）', '乙项目（不再列出）', '公布过的版本'])
    expect(text).toContain(words);
  await page.goto(`${site.url}changes/${document.id.slice(5)}/`);
  expect(await page.getByRole('main').innerText()).toContain('改动');
  await page.goto(`${site.url}projects/${projects[0]?.id ?? ''}/`);
  expect(await page.locator('#changes').innerText()).toContain('新的目标。');
});

test('the earlier text keeps an address, which leads to the current one', async () => {
  const page = await openPage();
  await page.goto(`${site.url}sources/${document.id}/${version}/`);
  expect(await page.getByRole('main').innerText()).toContain('乙项目');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(readFileSync(join(site.dir, 'sitemap-0.xml'), 'utf8')).not.toContain(version);
  expect(readFileSync(join(site.dir, 'data/sources/2025/earlier/某局.txt'), 'utf8')).toBe(TWO_UNITS);
});

test('the feeds tell the first publication and the correction', () => {
  const { items } = JSON.parse(readFileSync(join(site.dir, 'feed.json'), 'utf8')) as {
    items: { title: string; date_published: string }[];
  };
  expect(items.map(({ date_published }) => date_published.slice(0, 10))).toEqual(['2025-06-20', '2025-02-01']);
  expect(items[0]?.title).toContain('已更正');
});

test('a frozen embed keeps the figures of its version and says that there is a newer one, a project that is gone included', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  const frames = page.locator('.view:visible');
  const [first] = projects;
  await page.goto(`${site.url}embed/projects/${first?.id ?? ''}/#v-${version}`);
  expect(await frames.innerText()).toMatch(
    new RegExp(`定格在版本 ${version}（2025-02-01），数字不再变。\\s*2025-06-20 已有更新的版本，本项目有改动`),
  );
  await page.goto(`${site.url}embed/projects/${first?.id ?? ''}/#figures`);
  expect(await frames.innerText()).toContain('随原文的更正更新');
  const gone = readSample(TWO_UNITS).projects.find(({ name }) => name === '乙项目');
  await page.goto(`${site.url}embed/projects/${gone?.id ?? ''}/#v-${version}`);
  expect(await frames.innerText()).toMatch(/5\.01[^]*本项目有改动/);
  await page.goto(`${site.url}embed/departments/${document.id}/#v-${version}`);
  expect(await frames.innerText()).toContain('乙项目');
  await page.goto(`${site.url}embed/departments/${document.id}/#chart`);
  expect(await frames.innerText()).not.toContain('乙项目');
  for (const ending of ['svg', 'png'])
    expect(
      readFileSync(join(at('site'), `embed/departments/${document.id}/${version}.${ending}`)).length,
    ).toBeGreaterThan(0);
});

test('an embed of a version that is not kept shows no figures', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}embed/projects/${projects[0]?.id ?? ''}/#v-00000000`);
  expect(await page.locator('.view:visible').count()).toBe(0);
});
