import { applyFilters } from './apply-filters.ts';
import type { SearchEngine } from './engine.ts';
import { FILTERS, type Filter, type Selection } from './filter-definitions.ts';
import { isEntity, type Hit } from './hit.ts';

export interface CountedValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** A filter with the values that the reader can choose. */
export interface CountedFilter {
  readonly filter: Filter;
  readonly values: readonly CountedValue[];
}

/** Counts, for each value of each filter, the results that have it and pass all other filters. */
export async function countFilters(
  engine: SearchEngine,
  hits: readonly Hit[],
  selection: Selection,
): Promise<CountedFilter[]> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const factsOf = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readFacts()] as const)));
  const listed = selection.has('kind') ? hits : hits.filter((hit) => !isEntity(hit));
  const kept = await applyFilters(engine, listed, selection);
  return Promise.all(
    FILTERS.map(async (filter) => {
      const chosen = selection.get(filter.key);
      const others = new Map([...selection].filter(([key]) => key !== filter.key));
      const isKept = !chosen && filter.key !== 'kind';
      const counted = isKept ? kept : await applyFilters(engine, filter.key === 'kind' ? hits : listed, others);
      const counts = new Map<string, number>();
      for (const { shard, page } of counted) {
        for (const value of filter.of(factsOf.get(shard)!(page))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return { filter, values: listValues(filter, counts, chosen ?? new Set()) };
    }),
  );
}

/** The values that are on some page or are chosen: years newest first, others as the filter lists them or the most frequent first. */
function listValues(
  filter: Filter,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
): readonly CountedValue[] {
  const known = new Set([...counts.keys(), ...chosen]);
  const listed = filter.values ?? [...known].map((key) => ({ key, label: key }));
  const values = listed
    .filter(({ key }) => known.has(key))
    .map(({ key, label }) => ({ value: key, label, count: counts.get(key) ?? 0, chosen: chosen.has(key) }));
  if (filter.key === 'year') values.sort((a, b) => Number(b.value) - Number(a.value));
  else if (!filter.values) values.sort((a, b) => b.count - a.count);
  return values;
}
