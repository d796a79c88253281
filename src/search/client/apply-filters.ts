import { FILTERS, type Filter, type Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import type { PageFacts } from './loaded-shard.ts';

/** Loads what the filters go by, and returns a function that gives the facts of a hit. */
export async function readFacts(hits: readonly Hit[]): Promise<(hit: Hit) => PageFacts> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const factsOf = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readFacts()] as const)));
  return ({ shard, page }) => factsOf.get(shard)!(page);
}

/** Returns the filters that a page does not pass. It passes a filter if it has one of the chosen values, or if none is chosen. */
export const listUnpassed = (facts: PageFacts, selection: Selection): Filter[] =>
  FILTERS.filter(({ key, of }) => {
    const chosen = selection.get(key);
    return chosen !== undefined && !of(facts).some((value) => chosen.has(value));
  });

/** Returns the hits that pass the filters, in the same order. */
export async function applyFilters<T extends Hit>(hits: readonly T[], selection: Selection): Promise<readonly T[]> {
  if (selection.size === 0) return hits;
  const factsOf = await readFacts(hits);
  return hits.filter((hit) => listUnpassed(factsOf(hit), selection).length === 0);
}
