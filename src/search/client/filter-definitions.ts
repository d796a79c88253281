import { AMOUNT_BANDS, bandOf } from '../shared/amount-bands.ts';
import { GROUPS, TRAITS } from '../shared/columns.ts';
import { KIND_LABELS } from './kind-labels.ts';
import type { Need, PageFacts } from './loaded-shard.ts';

/** One list of checkboxes beside the results. */
export interface Filter {
  /** The name of the filter's parameter in the address of a search. */
  readonly key: string;
  readonly label: string;
  readonly needs?: Need;
  /** Returns the values that a page has. */
  readonly of: (facts: PageFacts) => readonly string[];
  /** The values in the order in which they are listed; without it the most frequent value comes first. */
  readonly values?: readonly { readonly key: string; readonly label: string }[];
}

/** The chosen values by the key of their filter. A filter without chosen values lets every page pass. */
export type Selection = ReadonlyMap<string, ReadonlySet<string>>;

/** Makes a filter of projects that have or lack a trait. `label` begins with 有. */
const yesOrNo = (label: string, bit: number): Pick<Filter, 'needs' | 'of' | 'values'> => ({
  needs: 'traits',
  of: ({ kind, traits }) => (kind === 'project' ? [traits & bit ? '1' : '0'] : []),
  values: [
    { key: '1', label },
    { key: '0', label: `没有${label.slice(1)}` },
  ],
});

/** All filters, in the order in which the page lists them. */
export const FILTERS: readonly Filter[] = [
  { key: 'year', label: '年度', of: ({ year }) => (year === null ? [] : [String(year)]) },
  { key: 'dept', label: '部门', needs: 'places', of: ({ department }) => (department === '' ? [] : [department]) },
  { key: 'unit', label: '资金使用单位', needs: 'places', of: ({ unit }) => (unit === '' ? [] : [unit]) },
  { key: 'amount', label: '金额', of: ({ amount }) => (amount === null ? [] : [bandOf(amount)]), values: AMOUNT_BANDS },
  {
    key: 'group',
    label: '指标类别',
    needs: 'traits',
    of: ({ traits }) => GROUPS.filter(({ bit }) => traits & bit).map(({ key }) => key),
    values: GROUPS,
  },
  { key: 'quantified', label: '量化指标', ...yesOrNo('有量化指标', TRAITS.quantified) },
  { key: 'notes', label: '数据提示', ...yesOrNo('有数据提示', TRAITS.noted) },
  {
    key: 'kind',
    label: '类型',
    of: ({ kind }) => [kind],
    values: Object.entries(KIND_LABELS).map(([key, label]) => ({ key, label })),
  },
];
