import { expect, test } from 'vitest';
import { LoadedShard } from '../../../../src/search/client/loaded-shard.ts';
import { TIERS } from '../../../../src/search/client/hit.ts';
import { sortHits } from '../../../../src/search/client/orders.ts';
import { packAmounts } from '../../../../src/search/index/to-columns.ts';

/** Makes a shard of one department and of projects with these amounts in 分. */
function makeShard(year: number, amounts: readonly number[], nameRanks: readonly number[] = []): LoadedShard {
  const pages = 1 + amounts.length;
  const entry = {
    name: `${year}-0`,
    year,
    pages,
    head: '',
    facets: '',
    nameRanks: '',
    names: '',
    traits: '',
    figures: { count: 0, digests: '' },
  };
  return new LoadedShard(entry, { departments: 1, units: 0, prose: 0, ...packAmounts(amounts) }, [], {
    facets: () => Promise.reject(new Error('not asked')),
    nameRanks: () => Promise.resolve(nameRanks),
    names: () => Promise.reject(new Error('not asked')),
    traits: () => Promise.reject(new Error('not asked')),
    figures: [],
  });
}

const newer = makeShard(2026, [900, 500], [2, 1, 0]);
const older = makeShard(2025, [700, 500], [2, 0, 1]);
const hit = (shard: LoadedShard, page: number, tier: number = TIERS.inText) => ({ shard, page, tier });
const tell = ({ shard, page }: { shard: LoadedShard; page: number }): string => `${shard.entry.year} ${page}`;

test('names come before texts, each by amount over all years; of equal amounts the newer year is first', async () => {
  const hits = [
    hit(older, 2),
    hit(newer, 0),
    hit(newer, 2),
    hit(older, 1),
    hit(newer, 1),
    hit(older, 2, TIERS.inName),
    hit(older, 2, TIERS.exactName),
  ];
  expect((await sortHits(hits, 'relevance')).map(tell)).toEqual([
    '2025 2',
    '2025 2',
    '2026 1',
    '2025 1',
    '2026 2',
    '2025 2',
    '2026 0',
  ]);
});

test('names are in one order over all years, pages of one name by amount', async () => {
  const hits = [newer, older].flatMap((shard) => [0, 1, 2].map((page) => hit(shard, page)));
  expect((await sortHits(hits, 'name')).map(tell)).toEqual([
    '2025 1',
    '2026 2',
    '2026 1',
    '2025 2',
    '2026 0',
    '2025 0',
  ]);
  const unpriced = await sortHits([hit(older, 0), hit(newer, 0)], 'amount');
  expect(unpriced.map(tell)).toEqual(['2026 0', '2025 0']);
});
