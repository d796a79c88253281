import type { Hit, RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';

/** Returns less than 0 where the first hit comes before the second. */
export type Compare = (a: Hit, b: Hit) => number;

/** Exact names come first, then names that contain the query, then the rest; each group is ordered by amount. */
export function byRelevance(a: RankedHit, b: RankedHit): number {
  return a.tier - b.tier || byAmount(a, b);
}

/** Greater amounts come first and pages without an amount last. Among equal amounts, newer years come first. */
export function byAmount(a: Hit, b: Hit): number {
  const first = a.shard.amount(a.page) ?? -Infinity;
  const second = b.shard.amount(b.page) ?? -Infinity;
  return first === second ? byYear(a, b) || byPlace(a, b) : second - first;
}

/** Loads what orders names by pinyin. Pages of the same name are ordered by amount. */
export async function readOrderByName(shards: readonly LoadedShard[]): Promise<Compare> {
  const ranks = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readNameRanks()] as const)));
  const rank = ({ shard, page }: Hit): number => ranks.get(shard)![page]!;
  return (a, b) => rank(a) - rank(b) || byAmount(a, b);
}

const byYear = (a: Hit, b: Hit): number => (b.shard.entry.year ?? 0) - (a.shard.entry.year ?? 0);

const byPlace = (a: Hit, b: Hit): number =>
  a.shard === b.shard ? a.page - b.page : a.shard.entry.prefix < b.shard.entry.prefix ? -1 : 1;
