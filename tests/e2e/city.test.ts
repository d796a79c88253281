import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesFolder } from '../../src/pipeline/page-parts.ts';
import { runStage } from '../../tools/bench/bench-stages.ts';
import { writeCity } from '../../tools/city/write-city.ts';
import { makeFolderInCache, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { weighPages } from '../../tools/pages/page-weight.ts';
import { findBrokenLinks } from '../../tools/site-check/find-broken-links.ts';
import { type HtmlFacts, readHtml } from '../../tools/site-check/read-html.ts';
import { readSite } from '../../tools/site-check/read-site.ts';

// One city has more departments than a page lists; the other has one department with as many projects as its page has a budget for.
const MANY = { projects: 230, departments: 230, years: 1, lastYear: 2026, seed: 1 };
const LARGE = { projects: 500, departments: 1, years: 1, lastYear: 2025, seed: 3 };

let folder: string;
let dir: string;

beforeAll(async () => {
  folder = makeFolderInCache('city');
  dir = pagesFolder(join(folder, 'rendered/pages-1'));
  for (const plan of [MANY, LARGE]) writeCity(plan, join(folder, 'sources'));
  for (const stage of ['convert', 'render']) await runStage(stage, folder);
});

afterAll(() => removeFolder(folder));

const read = (path: string): HtmlFacts => readHtml(readFileSync(join(dir, path, 'index.html'), 'utf8'));

/** Lists the links of these pages to departments' years; an address comes as often as it is linked to. */
const documentLinks = (...paths: readonly string[]): string[] =>
  paths.flatMap((path) => read(path).links.filter((link) => /^\/departments\/\d{4}-/.test(link)));

describe('a city of 230 departments, one of 500 projects', () => {
  test('has every page within its budget', () => {
    const { kinds, over } = weighPages(dir);
    expect(over).toEqual([]);
    expect(kinds.find(({ kind }) => kind === 'projects')?.pages).toBe(730);
  });

  test('has on its home page the largest departments of a year and the newest documents', () => {
    const html = readFileSync(join(dir, 'index.html'), 'utf8');
    expect(html).toContain('表中是最大的 12 个部门；另外 218 个合计');
    expect(html).toContain('这里是最新的 20 个，另有 211 个。');
    const { links } = read('');
    expect(links).toContain('/departments/years/2026/');
    expect(links).toContain('/departments/');
  });

  test('lists every department once in its directory, and once in its year', () => {
    const inDirectory = documentLinks('departments', 'departments/2');
    expect(inDirectory).toHaveLength(231);
    const inYear = documentLinks('departments/years/2026', 'departments/years/2026/2');
    expect(inYear).toHaveLength(230);
    expect(new Set([...inYear, ...documentLinks('departments/years/2025')])).toEqual(new Set(inDirectory));
  });

  test('leads from the search and the comparison to the directory', () => {
    for (const page of ['search', 'compare']) {
      expect(documentLinks(page)).toEqual([]);
      expect(read(page).links).toContain('/departments/2/');
    }
  });

  test('describes each page of a list in its own words', () => {
    const lists = ['departments', 'departments/years/2026', 'data', 'notes'].flatMap((list) => [list, `${list}/2`]);
    const descriptions = lists.map(
      (page) =>
        /<meta name="description" content="([^"]+)"/.exec(readFileSync(join(dir, page, 'index.html'), 'utf8'))?.[1],
    );
    expect(new Set(descriptions).size).toBe(lists.length);
    expect(descriptions[1]).toContain('这是第 2 页，共 2 页。');
  });

  test('lists every source text in the pages of the data', () => {
    const sources = ['data', 'data/2'].flatMap((page) =>
      read(page).links.filter((link) => link.startsWith('/data/sources/')),
    );
    expect(new Set(sources).size).toBe(231);
  });

  test('links only to pages and anchors that exist', () => {
    const broken = findBrokenLinks(readSite(dir));
    // Share cards, pictures of charts, data files, answers of the API and feeds are made by stages that have not run here.
    expect(
      broken.filter((link) => !/ \/(?:(?:cards|data|api|embed)\/|\S*feed\.)\S*[^/] does not exist$/.test(link)),
    ).toEqual([]);
  });
});
