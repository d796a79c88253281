import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSearchIndex, type SearchIndexOptions } from '../../../../src/search/index/build-index.ts';
import { toPageRecord } from '../../../../src/search/index/to-record.ts';
import { makeProject } from '../../../support/make-project.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();
let sites = 0;

/** Indexes one project of each year and a prose page into a new folder. Returns how many shards there are, and how many were kept. */
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
  const print = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
  writeFiles(at('collections'), { 'documents.ndjson': print(documents), 'projects.ndjson': print(projects) });
  const { shards, kept } = await buildSearchIndex({
    collectionsDir: at('collections'),
    distDir: at(`site-${sites++}`),
    cacheDir: at('cache'),
    readProse: () => Promise.resolve([toPageRecord('about/', '关于', [['', '说明']])]),
    ...options,
  });
  return [shards, kept];
}

/** Shards that are kept, without the digests in their names. */
const cached = () =>
  readdirSync(at('cache'))
    .map((name) => name.replace(/-\w+$/, ''))
    .sort();

/** Makes what is kept look as if it were of a build long ago. */
const age = () => {
  for (const name of readdirSync(at('cache'))) utimesSync(at('cache', name), 0, 0);
};

test('shards are kept for the next build, as long as builds use them', async () => {
  expect(await build([2025, 2026])).toEqual([3, 0]);
  age();
  expect(await build([2025, 2026])).toEqual([3, 3]);
  expect(cached()).toEqual(['2025-0', '2026-0', 'prose']);

  age();
  mkdirSync(at('cache/2024-0-newer'));
  utimesSync(at('cache/2024-0-newer'), Date.now() / 1000, Date.now() / 1000 + 60);
  expect(await build([2026])).toEqual([2, 2]);
  expect(cached()).toEqual(['2024-0', '2026-0', 'prose']);
});

test('a build of some of the shards removes no other', async () => {
  await build([2025, 2026]);
  age();
  expect(await build([2025, 2026], { portion: { slice: { index: 1, count: 2 }, given: [] } })).toEqual([1, 1]);
  expect(await build([2026], { portion: { given: [at()] } })).toEqual([2, 2]);
  expect(cached()).toEqual(['2025-0', '2026-0', 'prose']);
});
