import type { Hit, RankedHit } from './hit.ts';
import type { Sort } from './state.ts';

/** Returns hits in the order that the reader has chosen. */
export async function sortHits(hits: readonly RankedHit[], sort: Sort): Promise<RankedHit[]> {
  const compare = { relevance: () => byRelevance, amount: () => byAmount, name: () => readOrderByName(hits) };
  return [...hits].sort(await compare[sort]());
}

/** Exact names come first, then names that contain the query, then the rest; each group is ordered by amount. */
export function byRelevance(a: RankedHit, b: RankedHit): number {
  return a.tier - b.tier || byAmount(a, b);
}

/** Greater amounts come first and pages without an amount last. Among equal amounts, newer years come first. */
function byAmount(a: Hit, b: Hit): number {
  const first = a.shard.amount(a.page) ?? -Infinity;
  const second = b.shard.amount(b.page) ?? -Infinity;
  return first === second ? byYear(a, b) || byPlace(a, b) : second - first;
}

/** Loads what orders names by pinyin. Pages of the same name are ordered by amount. */
async function readOrderByName(hits: readonly Hit[]): Promise<(a: Hit, b: Hit) => number> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const ranks = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readNameRanks()] as const)));
  const rank = ({ shard, page }: Hit): number => ranks.get(shard)![page]!;
  return (a, b) => rank(a) - rank(b) || byAmount(a, b);
}

const byYear = (a: Hit, b: Hit): number => (b.shard.entry.year ?? 0) - (a.shard.entry.year ?? 0);

const byPlace = (a: Hit, b: Hit): number =>
  a.shard === b.shard ? a.page - b.page : a.shard.entry.name < b.shard.entry.name ? -1 : 1;
