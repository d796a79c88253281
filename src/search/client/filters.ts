import { BANDS, GROUPS, TRAITS } from '../shared/columns.ts';
import type { Kind } from '../shared/search-record.ts';
import type { Hit, SearchEngine } from './engine.ts';
import type { PageSort } from './index-messages.ts';
import type { LoadedShard, PageFacts } from './loaded-shard.ts';

interface FilterDefinition {
  /** Name of its parameter in the address. */
  readonly key: string;
  readonly label: string;
  /** Values of a page. */
  readonly of: (facts: PageFacts) => readonly string[];
  /** Values in the order they are listed in, where that is not by count. */
  readonly values?: readonly { readonly key: string; readonly label: string }[];
}

const KIND_LABELS: readonly { key: Kind; label: string }[] = [
  { key: 'project', label: '项目' },
  { key: 'unit', label: '资金使用单位' },
  { key: 'department', label: '部门' },
  { key: 'page', label: '说明页' },
];

const yesOrNo = (label: string, bit: number): Pick<FilterDefinition, 'of' | 'values'> => ({
  of: ({ kind, traits }) => (kind === 'project' ? [traits & bit ? '1' : '0'] : []),
  values: [
    { key: '1', label },
    { key: '0', label: `没有${label.slice(1)}` },
  ],
});

export const FILTERS = [
  { key: 'year', label: '年度', of: ({ year }) => (year === null ? [] : [String(year)]) },
  { key: 'dept', label: '部门', of: ({ department }) => (department === '' ? [] : [department]) },
  { key: 'unit', label: '资金使用单位', of: ({ unit }) => (unit === '' ? [] : [unit]) },
  { key: 'amount', label: '金额', of: ({ band }) => (band === '' ? [] : [band]), values: BANDS },
  {
    key: 'group',
    label: '指标类别',
    of: ({ traits }) => GROUPS.filter(({ bit }) => traits & bit).map(({ key }) => key),
    values: GROUPS,
  },
  { key: 'quantified', label: '量化指标', ...yesOrNo('有量化指标', TRAITS.quantified) },
  { key: 'notes', label: '数据提示', ...yesOrNo('有数据提示', TRAITS.noted) },
  { key: 'kind', label: '类型', of: ({ kind }) => [kind], values: KIND_LABELS },
] as const satisfies readonly FilterDefinition[];

export type Filter = FilterDefinition;
export type FilterKey = (typeof FILTERS)[number]['key'];

/** Chosen values; a filter without any lets everything pass. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

export interface CountedValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facet {
  readonly filter: Filter;
  readonly values: readonly CountedValue[];
}

/** The hits that pass, in the order of the sort; as they are where nothing is chosen and they are not to be sorted by Pagefind. */
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

/** Departments and units, which stand above the results unless a kind is asked for. */
export const isEntity = ({ shard, page }: Hit): boolean => ['department', 'unit'].includes(shard.kind(page));

/** For each value of each filter, how many results there are with it and what is chosen in the other filters. */
export async function countFacets(engine: SearchEngine, hits: readonly Hit[], selection: Selection): Promise<Facet[]> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const factsOf = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readFacts()] as const)));
  const listed = selection.has('kind') ? hits : hits.filter((hit) => !isEntity(hit));
  const kept = await applyFilters(engine, listed, selection);
  return Promise.all(
    FILTERS.map(async (filter: Filter) => {
      const chosen = selection.get(filter.key);
      const others = new Map([...selection].filter(([key]) => key !== filter.key));
      const isKept = !chosen && filter.key !== 'kind';
      const counted = isKept ? kept : await applyFilters(engine, filter.key === 'kind' ? hits : listed, others);
      const counts = new Map<string, number>();
      for (const { shard, page } of counted) {
        for (const value of filter.of(factsOf.get(shard)!(page))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return toFacet(filter, counts, chosen ?? new Set());
    }),
  );
}

function toFacet(filter: Filter, counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>): Facet {
  const known = new Set([...counts.keys(), ...chosen]);
  const listed = filter.values ?? [...known].map((key) => ({ key, label: key }));
  const values = listed
    .filter(({ key }) => known.has(key))
    .map(({ key, label }) => ({ value: key, label, count: counts.get(key) ?? 0, chosen: chosen.has(key) }));
  if (filter.key === 'year') values.sort((a, b) => Number(b.value) - Number(a.value));
  else if (!filter.values) values.sort((a, b) => b.count - a.count);
  return { filter, values };
}
