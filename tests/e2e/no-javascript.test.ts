import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { departmentId } from '../../src/domain/ids.ts';
import type { Amounts, BudgetDocument, Project } from '../../src/domain/records.ts';
import { useBrowser } from '../support/open-site.ts';
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
      if (!/^(?:search|departments)\//.test(path)) continue;
      const { links } = readHtml(readFileSync(join(dir, path, 'index.html'), 'utf8'));
      for (const link of links) {
        const { pathname, host } = new URL(link, url + path);
        if (host === new URL(url).host) seen.add(decodeURIComponent(pathname.slice(1)));
      }
    }
    expect(projects.filter(({ id }) => !seen.has(`projects/${id}/`)).map(({ name }) => name)).toEqual([]);
  });
});
