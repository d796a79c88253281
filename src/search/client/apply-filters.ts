import type { SearchEngine } from './engine.ts';
import type { Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import type { PageSort } from './index-messages.ts';
import type { LoadedShard } from './loaded-shard.ts';

/** Returns the hits that pass the filters, in the order of `sort`. Without filters and `sort` it returns the hits unchanged. */
export async function applyFilters<T extends Hit>(
  engine: SearchEngine,
  hits: readonly T[],
  selection: Selection,
  sort?: PageSort,
): Promise<readonly T[]> {
  if (selection.size === 0 && sort === undefined) return hits;
  const passing = await engine.refine(selection, sort ?? 'amount');
  const hitsOf = new Map<LoadedShard, Map<number, T>>();
  for (const hit of hits) {
    const ofShard = hitsOf.get(hit.shard) ?? new Map<number, T>();
    hitsOf.set(hit.shard, ofShard.set(hit.page, hit));
  }
  return passing.flatMap(({ shard, page }) => hitsOf.get(shard)?.get(page) ?? []);
}
