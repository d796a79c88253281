import { expect, test } from 'vitest';
import { readSite } from '../../../../tools/site-check/read-site.ts';
import { SITE_CHECKS } from '../../../../tools/site-check/site-checks.ts';
import { makeProject } from '../../../support/make-project.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();

const ORIGIN = 'https://portal.example';
const PROJECT = makeProject([['11', '次数', '3次']], { id: '2026-a', year: 2026 });

/** A page with these parts, all of them as they should be unless they are given. */
const page = (path: string, { head = '', main = '', links = '' } = {}): string =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>题目${path}</title>` +
  `<meta name="description" content="说明${path}"><script src="/budget/theme.js"></script>` +
  `${head || `<link rel="canonical" href="${ORIGIN}/budget/${path}">`}</head>` +
  `<body><main>${main || `<h1>标题</h1><p>${'这一页有足够的文字。'.repeat(3)}</p>`}${links}</main></body></html>`;

/** Which of the checks do not hold for a site of a home page and one other. */
async function findFailing(parts: { head?: string; main?: string; links?: string }, files = {}): Promise<string[]> {
  const site = {
    'index.html': page('', { links: '<a href="/budget/about/">关于</a>' }),
    'about/index.html': page('about/', parts),
    'sitemap-0.xml': `<loc>${ORIGIN}/budget/</loc><loc>${ORIGIN}/budget/about/</loc>`,
    'sitemap-index.xml': `<loc>${ORIGIN}/budget/sitemap-0.xml</loc>`,
    'theme.js': '',
    'data/documents.ndjson': '',
    'data/projects.ndjson': '',
    ...files,
  };
  const read = readSite(writeFiles(at('site'), site));
  const failing: string[] = [];
  for (const [sentence, check] of Object.entries(SITE_CHECKS))
    if ((await check(read)).length > 0) failing.push(sentence);
  return failing;
}

test('a site without a fault passes every check', async () => {
  expect(await findFailing({})).toEqual([]);
});

test.each([
  ['links lead only to pages, files and anchors that exist', { links: '<a href="/budget/#nowhere">首页</a>' }],
  ['nothing is requested from elsewhere', { links: '<img src="https://example.org/a.png" alt="图">' }],
  ['canonical links name the page itself', { head: `<link rel="canonical" href="${ORIGIN}/budget/">` }],
  ['every page is valid HTML', { links: '<p><div>段落</div></p>' }],
])('%s: a page where it does not hold is found', async (sentence, parts) => {
  expect(await findFailing(parts)).toEqual([sentence]);
});

test.each([
  ['every page has one h1', { main: `<h1>一</h1><h1>二</h1><p>${'这一页有足够的文字。'.repeat(3)}</p>` }],
  ['no page is empty', { main: '<h1>空</h1>' }],
  ['nothing is inline, neither script nor style', { links: '<p style="color: red">红</p>' }],
  [
    'no page is heavier than its budget',
    { links: `<p>${Array.from({ length: 20_000 }, (_, n) => n * n).join(' ')}</p>` },
  ],
])('%s: a page where it does not hold is found, whatever else it is', async (sentence, parts) => {
  expect(await findFailing(parts)).toContain(sentence);
});

test('a page that nothing leads to and the sitemap does not list is found', async () => {
  expect(await findFailing({}, { 'lost/index.html': page('lost/') })).toEqual([
    'the home page leads to every page',
    'the sitemap lists every page and no other',
  ]);
});

test('a sitemap that the index does not list is found', async () => {
  expect(await findFailing({}, { 'sitemap-1.xml': '' })).toEqual(['the sitemap lists every page and no other']);
});

test('two pages of one title and description are found', async () => {
  const failing = await findFailing({ head: '<title>题目</title><meta name="description" content="说明">' });
  expect(failing).toContain('every page has a description of its own');
});

test('a style sheet that loads from elsewhere is found', async () => {
  const failing = await findFailing({}, { '_astro/page.css': 'body { background: url("//example.org/a.png") }' });
  expect(failing).toEqual(['nothing is requested from elsewhere']);
});

test('a record without its page, and a page without an indicator of its record, are found', async () => {
  expect(await findFailing({}, { 'data/projects.ndjson': `${JSON.stringify(PROJECT)}\n` })).toEqual([
    'there is a page for each record and none besides',
    'project pages show the indicators of their records',
  ]);
});
