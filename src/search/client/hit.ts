import type { LoadedShard } from './loaded-shard.ts';

/** A page of a shard, found or listed. */
export interface Hit {
  readonly shard: LoadedShard;
  readonly page: number;
}

/** Where the query was found on a page: the lower, the better. */
export const TIERS = { exactName: 0, inName: 1, inText: 2 } as const;

export interface RankedHit extends Hit {
  /** One of {@link TIERS}. */
  readonly tier: number;
}

/** Whether a hit is a department or a unit. These stand above the results unless the reader filters by kind. */
export const isEntity = ({ shard, page }: Hit): boolean => ['department', 'unit'].includes(shard.kind(page));
