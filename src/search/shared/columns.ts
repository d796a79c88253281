/**
 * The columns that order the pages of a shard. A shard numbers its pages in this order: departments, units, prose
 * pages, then projects. Projects with greater amounts come first, and projects without an amount last.
 */
export interface Order {
  readonly departments: number;
  readonly units: number;
  readonly prose: number;
  /** The number of 分 in one unit of `amounts`. */
  readonly step: number;
  /** The greatest amount, followed by the difference between each amount and the next. */
  readonly amounts: readonly number[];
}

/** The departments and units of a shard's pages. The browser loads them when it shows the filters or applies one of these, and so the traits. */
export interface Facets {
  readonly departments: readonly string[];
  /** The name of each unit, and the index of its department in `departments`. */
  readonly units: readonly (readonly [name: string, department: number])[];
  /** For each project, the index of its unit in `units`. */
  readonly unitOf: readonly number[];
}

/** The bits of a project's traits: the groups of the project's indicators, then properties that a project has or lacks. */
export const TRAITS = {
  group1: 1,
  group2: 2,
  group3: 4,
  group4: 8,
  groupOther: 16,
  quantified: 32,
  noted: 64,
} as const;

/** 指标类别 under the names of the national guidance. A document may print another name for the same code. */
export const GROUPS = [
  { key: '1', label: '产出指标', bit: TRAITS.group1 },
  { key: '2', label: '效益指标', bit: TRAITS.group2 },
  { key: '3', label: '满意度指标', bit: TRAITS.group3 },
  { key: '4', label: '成本指标', bit: TRAITS.group4 },
  { key: '0', label: '未标明或为其他', bit: TRAITS.groupOther },
] as const;
