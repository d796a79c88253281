import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { listFiles } from '../../../../src/disk/list-files.ts';
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

const cached = () => readdirSync(at('cache')).sort();

/** The files of the last site. */
const lastSite = () =>
  new Map(
    listFiles(at(`site-${sites - 1}`)).map((file) => [file, readFileSync(at(`site-${sites - 1}`, file), 'latin1')]),
  );

afterEach(() => vi.useRealTimers());
const passHours = (hours: number) => vi.setSystemTime(Date.now() + hours * 3_600_000);

test('shards are kept for the next build, as long as builds use them', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  expect(await build([2025, 2026])).toEqual([3, 0]);
  const both = lastSite();
  expect(await build([2025, 2026])).toEqual([3, 3]);
  expect(lastSite()).toEqual(both);

  const all = cached();
  expect(await build([2026])).toEqual([2, 2]);
  expect(cached()).toEqual(all);
  passHours(2);
  expect(await build([2026])).toEqual([2, 2]);
  expect(cached().length).toBeLessThan(all.length);
  expect(await build([2025, 2026])).toEqual([3, 2]);
  expect(lastSite()).toEqual(both);
});

test('a build of some of the shards removes nothing that is kept', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await build([2025, 2026]);
  const all = cached();
  passHours(2);
  expect(await build([2025, 2026], { portion: { slice: { index: 1, count: 2 }, given: [] } })).toEqual([1, 1]);
  expect(await build([2026], { portion: { given: [at()] } })).toEqual([2, 2]);
  expect(cached()).toEqual(all);
});

test('what is kept and damaged is made again', async () => {
  await build([2026]);
  const whole = lastSite();
  const damages = [
    (content: Buffer) => content.subarray(0, content.length >> 1),
    (content: Buffer) => Buffer.from(content).fill(content[20]! ^ 1, 20, 21),
    () => Buffer.alloc(0),
  ];
  for (const damage of damages) {
    for (const name of cached()) writeFileSync(at('cache', name), damage(readFileSync(at('cache', name))));
    expect(await build([2026])).toEqual([2, 0]);
    expect(lastSite()).toEqual(whole);
    expect(await build([2026])).toEqual([2, 2]);
  }
});

test('a changed word leaves the files of most of a shard as they were', async () => {
  const index = (goal: string) =>
    build([2026], { readProse: () => Promise.resolve([toPageRecord('about/', '关于', [['', `${LONG}${goal}`]])]) });
  await index('甲');
  const before = lastSite();
  await index('乙');
  const after = lastSite();
  const changed = [...after].filter(([file, content]) => before.get(file) !== content).map(([file]) => file);
  const chunks = [...after.keys()].filter((file) => file.includes('/prose/index/'));
  expect(chunks.length).toBeGreaterThan(50);
  expect(changed.filter((file) => file.includes('/index/')).length).toBeLessThan(chunks.length / 3);
});

/** A text of many different grams. */
const LONG = Array.from({ length: 15_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join(
  '',
);
