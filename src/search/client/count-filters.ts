import { listUnpassed, readFacts } from './apply-filters.ts';
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

/**
 * Counts, for each value of each filter, the results that have it and pass all other filters. Departments and units count only for the
 * filter by kind, unless the reader has chosen kinds.
 */
export async function countFilters(hits: readonly Hit[], selection: Selection): Promise<CountedFilter[]> {
  const factsOf = await readFacts(new Set(hits.map(({ shard }) => shard)), FILTERS);
  const counts = new Map(FILTERS.map((filter) => [filter, new Map<string, number>()]));
  for (const hit of hits) {
    const facts = factsOf(hit);
    const unpassed = listUnpassed(facts, selection);
    if (unpassed.length > 1) continue;
    const isListed = selection.has('kind') || !isEntity(hit);
    for (const filter of unpassed.length === 1 ? unpassed : FILTERS) {
      if (!isListed && filter.key !== 'kind') continue;
      const ofFilter = counts.get(filter)!;
      for (const value of filter.of(facts)) ofFilter.set(value, (ofFilter.get(value) ?? 0) + 1);
    }
  }
  return [...counts].map(([filter, ofFilter]) => ({
    filter,
    values: listValues(filter, ofFilter, selection.get(filter.key) ?? new Set()),
  }));
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
