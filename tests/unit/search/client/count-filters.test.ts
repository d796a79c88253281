import { expect, test } from 'vitest';
import { applyFilters } from '../../../../src/search/client/apply-filters.ts';
import { countFilters } from '../../../../src/search/client/count-filters.ts';
import type { Selection } from '../../../../src/search/client/filter-definitions.ts';
import { LoadedShard } from '../../../../src/search/client/loaded-shard.ts';
import { packAmounts } from '../../../../src/search/index/to-columns.ts';
import { TRAITS } from '../../../../src/search/shared/columns.ts';

/** A department with two units and three projects: of 2 million, 50 thousand and 20 thousand yuan. */
const shard = new LoadedShard(
  {
    name: '2026-0',
    year: 2026,
    pages: 6,
    head: '',
    facets: '',
    nameRanks: '',
    names: '',
    traits: '',
    figures: { count: 0, digests: '' },
  },
  { departments: 1, units: 2, prose: 0, ...packAmounts([200_000_000, 5_000_000, 2_000_000]) },
  [],
  {
    facets: () =>
      Promise.resolve({
        departments: ['某局'],
        units: [
          ['甲中心', 0],
          ['乙中心', 0],
        ],
        unitOf: [0, 1, 1],
      }),
    nameRanks: () => Promise.reject(new Error('not asked')),
    names: () => Promise.reject(new Error('not asked')),
    traits: () => Promise.resolve([TRAITS.quantified, TRAITS.quantified | TRAITS.noted, 0]),
    figures: [],
  },
);
const pages = Array.from({ length: 6 }, (_, page) => ({ shard, page }));
const select = (chosen: Readonly<Record<string, readonly string[]>>): Selection =>
  new Map(Object.entries(chosen).map(([key, values]) => [key, new Set(values)]));

test.each([
  [{}, [0, 1, 2, 3, 4, 5]],
  [{ dept: ['某局'] }, [0, 1, 2, 3, 4, 5]],
  [{ unit: ['乙中心'] }, [2, 4, 5]],
  [{ unit: ['甲中心', '乙中心'], kind: ['project'] }, [3, 4, 5]],
  [{ amount: ['3'] }, [3]],
  [{ unit: ['乙中心'], quantified: ['1'] }, [4]],
  [{ notes: ['0'], kind: ['unit'] }, []],
])('pages pass a filter that has one of their values: %j', async (chosen, expected) => {
  expect((await applyFilters(pages, select(chosen))).map(({ page }) => page)).toEqual(expected);
});

test('each value is counted among the pages that pass all other filters', async () => {
  const count = async (chosen: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(
      (await countFilters(pages, select(chosen))).map(({ filter, values }) => [
        filter.key,
        Object.fromEntries(values.map(({ value, count: pagesWithIt }) => [value, pagesWithIt])),
      ]),
    );
  expect(await count({})).toMatchObject({
    unit: { 甲中心: 1, 乙中心: 2 },
    quantified: { 1: 2, 0: 1 },
    kind: { project: 3, unit: 2, department: 1 },
  });
  expect(await count({ unit: ['乙中心'] })).toMatchObject({
    unit: { 甲中心: 1, 乙中心: 2 },
    quantified: { 1: 1, 0: 1 },
    kind: { project: 2, unit: 1 },
  });
  expect(await count({ kind: ['unit'] })).toMatchObject({ unit: { 甲中心: 1, 乙中心: 1 }, kind: { project: 3 } });
});
