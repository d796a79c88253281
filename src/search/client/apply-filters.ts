import { FILTERS, type Filter, type Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import type { LoadedShard, PageFacts } from './loaded-shard.ts';

/** Loads what filters need of the shards of some pages, and returns a function that gives the facts of a page. */
export async function readFacts(
  shards: ReadonlySet<LoadedShard>,
  filters: readonly Filter[],
): Promise<(hit: Hit) => PageFacts> {
  const needs = new Set(filters.flatMap((filter) => filter.needs ?? []));
  const read = [...shards].map(async (shard) => [shard, await shard.readFacts(needs)] as const);
  const factsOf = new Map(await Promise.all(read));
  return ({ shard, page }) => factsOf.get(shard)!(page);
}

/** Returns the filters of which the reader has chosen values. */
export const listChosen = (selection: Selection): Filter[] => FILTERS.filter(({ key }) => selection.has(key));

/** Returns the filters that a page does not pass. It passes a filter if it has one of the chosen values, or if none is chosen. */
export const listUnpassed = (facts: PageFacts, selection: Selection): Filter[] =>
  FILTERS.filter(({ key, of }) => {
    const chosen = selection.get(key);
    return chosen !== undefined && !of(facts).some((value) => chosen.has(value));
  });

/** Returns the hits that pass the filters, in the same order. */
export async function applyFilters<T extends Hit>(hits: readonly T[], selection: Selection): Promise<readonly T[]> {
  if (selection.size === 0) return hits;
  const factsOf = await readFacts(new Set(hits.map(({ shard }) => shard)), listChosen(selection));
  return hits.filter((hit) => listUnpassed(factsOf(hit), selection).length === 0);
}
