import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordPermalinks } from '../../src/pipeline/record-permalinks.ts';
import type { Answer } from '../../src/publishing/permalinks/update-registry.ts';
import { buildAndServe, type ServedSite } from '../../tools/pages/build-and-serve.ts';
import { useBrowser } from '../support/open-site.ts';
import { readSample, TWO_UNITS } from '../support/sample-texts.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

const CORRECTED = TWO_UNITS.replace('甲项目', '绿道项目').replace('乙项目', '花坛更新');

const at = useFolder('file');
const openPage = useBrowser();
const put = (text: string): unknown => writeFiles(at(), { 'sources/2025/某局.txt': text });
const record = (answers: readonly (readonly [string, Answer])[] = []): Promise<void> =>
  recordPermalinks({ sources: at('sources'), yes: false, answers: new Map(answers), ask: null });
const projectsOf = (text: string) => readSample(text).projects;
const [, renamed, dropped] = projectsOf(TWO_UNITS).map(({ id }) => id) as [string, string, string];
const before = projectsOf(TWO_UNITS)[1] as ReturnType<typeof projectsOf>[number];
const [, now] = projectsOf(CORRECTED) as [object, ReturnType<typeof projectsOf>[number]];

let site: ServedSite;
let failure: string;

beforeAll(async () => {
  put(TWO_UNITS);
  await record();
  put(CORRECTED);
  failure = spawnSync(process.execPath, ['scripts/build.ts', '--sources', at('sources'), '--out', at('site')], {
    encoding: 'utf8',
  }).stderr;
  await record([
    [renamed, { is: 'same', as: now.id }],
    [dropped, { is: 'gone', reason: '并入<b>其他</b>项目' }],
  ]);
  site = await buildAndServe(at('site'), { base: '/b/', site: 'https://mingzhang.example', sources: at('sources') });
});

afterAll(() => site.close());

describe('an address that was published', () => {
  test('never vanishes silently: the build fails, names what is lost and what to do', () => {
    expect(failure).toContain('2 个发布过的网址会消失');
    expect(failure).toMatch(new RegExp(`${renamed} .*甲项目`));
    expect(failure).toContain('npm run permalinks');
    expect(failure).not.toContain('    at ');
  });

  test('leads on to the new one, with the row that it names', async () => {
    const page = await openPage();
    const row = now.indicators[0]?.id ?? '';
    await page.goto(`${site.url}projects/${renamed}/?q=1#${row}`);
    await page.waitForURL(`${site.url}projects/${now.id}/?q=1#${row}`);
    expect(await page.locator(`#${row}`).evaluate((element) => element.matches(':target'))).toBe(true);
  });

  test('keeps the anchors of its rows where they are printed no more', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    const former = before.indicators.filter(({ id }) => !now.indicators.some((row) => row.id === id));
    for (const { id } of former) {
      await page.goto(`${site.url}projects/${now.id}/#${id}`);
      expect(await page.locator(`#${id}`).innerText()).toContain('曾在本页公布');
    }
  });

  test('answers in the API with what became of it', () => {
    const answer = (id: string) =>
      JSON.parse(readFileSync(join(site.dir, `api/v1/projects/${id}.json`), 'utf8')) as unknown;
    expect(answer(renamed)).toMatchObject({ status: 'moved', links: { successor: `../projects/${now.id}.json` } });
    expect(answer(dropped)).toMatchObject({
      status: 'gone',
      last: { name: '乙项目', amounts: { total: 5.01 }, reason: '并入<b>其他</b>项目' },
    });
  });

  test('leads on without scripts, as a page and as a line for hosts', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}projects/${renamed}/`);
    await page.waitForURL(`${site.url}projects/${now.id}/`);
    expect(readFileSync(join(site.dir, '_redirects'), 'utf8')).toBe(
      ['', 'embed/'].map((at) => `/b/${at}projects/${renamed}/ /b/${at}projects/${now.id}/ 301\n`).join(''),
    );
  });

  test('tells what it was if that is gone, and stays out of search engines and of the sitemap', async () => {
    const page = await openPage();
    await page.goto(`${site.url}projects/${dropped}/`);
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('乙项目');
    expect(text).toContain('5.01 万元');
    expect(text).toContain('并入<b>其他</b>项目');
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    const sitemap = readFileSync(join(site.dir, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(now.id);
    expect(sitemap).not.toMatch(new RegExp(`${renamed}|${dropped}`));
  });
});
