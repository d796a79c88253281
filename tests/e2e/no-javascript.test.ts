import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { departmentId } from '../../src/domain/ids.ts';
import type { Amounts, BudgetDocument, Project } from '../../src/domain/records.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles } from '../../tools/pages/site-files.ts';
import { readHtml } from '../../tools/site-check/read-html.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');

const readRecords = <T>(name: string): T[] =>
  readFileSync(join(dir, 'data', `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const documents = readRecords<BudgetDocument>('documents');
const projects = readRecords<Project>('projects');
const [document] = documents.toSorted((a, b) => b.source.lines - a.source.lines);
const [project] = projects.toSorted((a, b) => b.indicators.length - a.indicators.length);
if (document === undefined || project === undefined) throw new Error('the site has no records');

/** Reads the text of a page without white space, which is up to the layout. */
async function readPage(path: string): Promise<string> {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(url + path);
  return squeeze((await page.locator('main').textContent()) ?? '');
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

const printed = (amounts: Amounts): string[] =>
  Object.values(amounts)
    .filter((amount) => amount !== null)
    .map((amount) => amount.toLocaleString('en-US', { minimumFractionDigits: 2 }));

describe('without JavaScript', () => {
  test('a project page has every word and every figure of its record', async () => {
    const text = await readPage(`projects/${project.id}/`);
    const fields = project.indicators.flatMap(({ name, cycleTarget, annualTarget }) => [
      name,
      cycleTarget,
      annualTarget,
    ]);
    const words = [project.department, project.unit, project.name, ...fields, ...printed(project.amounts)];
    const goal = (project.goal ?? '').split('\n').map((point) => point.replace(/^\d+[.、．]/, ''));
    expect([...words, ...goal].filter((word) => word !== null && !text.includes(squeeze(word)))).toEqual([]);
  });

  test('a document page has every unit and every project with its total', async () => {
    const text = await readPage(`departments/${document.id}/`);
    const own = projects.filter(({ source }) => source.file === document.source.file);
    const rows = [...document.units.map(({ name, declared }) => ({ name, amounts: declared })), ...own];
    const words = rows.flatMap(({ name, amounts }) => [
      name,
      ...printed({ ...amounts, fiscal: null, special: null, other: null }),
    ]);
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  test('the home page has every document', async () => {
    const text = await readPage('');
    expect(documents.map(({ department }) => department).filter((name) => !text.includes(name))).toEqual([]);
  });

  test('a source page has the source, line by line', async () => {
    const text = await readPage(`sources/${document.id}/`);
    const lines = readFileSync(join(dir, 'data', 'sources', document.source.file), 'utf8').split('\n');
    expect(lines.map(squeeze).filter((line) => !text.includes(line))).toEqual([]);
  });

  test('the department page across years has every year', async () => {
    const text = await readPage(`departments/${departmentId(document.department)}/`);
    expect(text).toContain(`${document.year}年`);
  });

  test('every project is reached by links from the search page, through departments alone', () => {
    const seen = new Set(['search/']);
    for (const path of seen) {
      if (!/^(?:search|departments)\/(?:.*\/)?$/.test(path)) continue;
      const { links } = readHtml(readFileSync(join(dir, path, 'index.html'), 'utf8'));
      for (const link of links) {
        const { pathname, host } = new URL(link, url + path);
        if (host === new URL(url).host) seen.add(decodeURIComponent(pathname.slice(1)));
      }
    }
    expect(projects.filter(({ id }) => !seen.has(`projects/${id}/`)).map(({ name }) => name)).toEqual([]);
  });

  test('every folder of pages has a page that leads to all in it', () => {
    for (const kind of [
      'projects',
      'units',
      'sources',
      'names',
      'indicators',
      'series',
      'alike/goals',
      'notes/rules',
    ]) {
      const links = new Set(readHtml(readFileSync(join(dir, kind, 'index.html'), 'utf8')).links);
      const members = readdirSync(join(dir, kind), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(members.filter(({ name }) => !links.has(`/${kind}/${name}/`))).toEqual([]);
      expect(members.length).toBeGreaterThan(0);
    }
  });

  test('no folder with pages answers with the listing of a host', () => {
    const folders = htmlFiles(dir).map((file) => dirname(dirname(file)));
    expect([...new Set(folders)].filter((folder) => !existsSync(join(dir, folder, 'index.html')))).toEqual([]);
  });

  test('a list holds two projects, and a page that leads to a list says how many others are in it', () => {
    const lists = htmlFiles(dir).filter((file) => /^(?:names|series|alike\/\w+)\/[^/]+\/index\.html$/.test(file));
    expect(lists.length).toBeGreaterThan(5);
    const single = lists.filter((file) => {
      const { links } = readHtml(readFileSync(join(dir, file), 'utf8'));
      return new Set(links.filter((link) => link.startsWith('/projects/2'))).size < 2;
    });
    expect(single).toEqual([]);
  });

  test('a project page shows the others of its series, with their amounts and what differs', async () => {
    const text = await readPage('projects/2026-35yx86mgdk/');
    expect(text).toContain('各年度的同一项目：另有2个');
    expect(text).toMatch(/疑似同一项目.*[\d,]+\.\d\d.*项指标值相同/);
  });
});
