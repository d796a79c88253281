import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSearchIndex, type SearchIndexOptions } from '../../../../src/search/index/build-index.ts';
import { toPageRecord } from '../../../../src/search/index/to-record.ts';
import { makeProject } from '../../../support/make-project.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-cache-'));
  await mkdir(join(folder, 'collections'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Indexes one project of each year and a prose page. */
async function build(years: readonly number[], options: Partial<SearchIndexOptions> = {}) {
  const projects = years.map((year) => makeProject([['11', '维护次数', '3次']], { year, name: '照明维护' }));
  const documents = projects.map(({ id, year, department, amounts, amountsBasis }) => ({
    id: `${year}-d`,
    year,
    department,
    currencyUnit: '万元',
    declared: amounts,
    units: [{ id: `${year}-u`, name: '某中心', declared: amounts, amountsBasis, projects: [id] }],
  }));
  const write = (name: string, records: readonly unknown[]) =>
    writeFile(join(folder, 'collections', name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await write('documents.ndjson', documents);
  await write('projects.ndjson', projects);
  const { shards, reused } = await buildSearchIndex({
    collectionsDir: join(folder, 'collections'),
    distDir: await mkdtemp(join(folder, 'site-')),
    cacheDir: join(folder, 'cache'),
    readProse: () => Promise.resolve([toPageRecord('about/', '关于', [['', '说明']])]),
    ...options,
  });
  return [shards, reused];
}

const cached = async () => (await readdir(join(folder, 'cache'))).map((name) => name.replace(/-\w+$/, '')).sort();

const age = async () => {
  for (const name of await readdir(join(folder, 'cache'))) await utimes(join(folder, 'cache', name), 0, 0);
};

test('shards are kept for the next build, and no longer than they are used', async () => {
  expect(await build([2025, 2026])).toEqual([3, 0]);
  await age();
  expect(await build([2025, 2026])).toEqual([3, 3]);
  expect(await cached()).toEqual(['2025-0', '2026-0', 'prose']);

  await age();
  await mkdir(join(folder, 'cache', '2024-0-newer'));
  await utimes(join(folder, 'cache', '2024-0-newer'), Date.now() / 1000, Date.now() / 1000 + 60);
  expect(await build([2026])).toEqual([2, 2]);
  expect(await cached()).toEqual(['2024-0', '2026-0', 'prose']);
});

test('a build of some shards removes none', async () => {
  await build([2025, 2026]);
  await age();
  expect(await build([2025, 2026], { portion: { slice: { index: 1, count: 2 }, given: [] } })).toEqual([1, 1]);
  expect(await build([2026], { portion: { given: [folder] } })).toEqual([2, 2]);
  expect(await cached()).toEqual(['2025-0', '2026-0', 'prose']);
});
