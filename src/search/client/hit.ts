import type { LoadedShard } from './loaded-shard.ts';

/** A page of a shard, found or listed. */
export interface Hit {
  readonly shard: LoadedShard;
  readonly page: number;
}

/**
 * How a page answers the query: the lower, the better. `near` and up are for what was not typed: an amount that rounds to the typed one, another
 * word for the same, or a name in pinyin. `inProse` is for prose pages, which only mention it.
 */
export const TIERS = { exactName: 0, inName: 1, inText: 2, near: 3, nearText: 4, inProse: 6 } as const;

export interface RankedHit extends Hit {
  /** One of {@link TIERS}, or more. */
  readonly tier: number;
}

/** Whether a hit is a department or a unit. These stand above the results unless the reader filters by kind. */
export const isEntity = ({ shard, page }: Hit): boolean => ['department', 'unit'].includes(shard.kind(page));

/** Returns all pages of some shards. */
export const listPages = (shards: readonly LoadedShard[]): RankedHit[] =>
  shards.flatMap((shard) =>
    Array.from({ length: shard.entry.pages }, (_, page) => ({ shard, page, tier: TIERS.inText })),
  );
