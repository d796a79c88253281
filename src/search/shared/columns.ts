/**
 * What the results of a shard are put in order by. Its pages are its departments, its units, its prose pages, then its projects
 * by amount, greatest first, those without an amount last.
 */
export interface Order {
  readonly departments: number;
  readonly units: number;
  readonly prose: number;
  /** 分 in one step of `amounts`. */
  readonly step: number;
  /** The greatest amount, then by how much each is below the one before. */
  readonly amounts: readonly number[];
}

/** What they are filtered by; loaded when results are shown or a filter is set. */
export interface Facets {
  readonly departments: readonly string[];
  /** Name, and place in `departments`. */
  readonly units: readonly (readonly [name: string, department: number])[];
  /** Of each project, its place in `units`. */
  readonly unitOf: readonly number[];
  /** Of each project, its {@link TRAITS}. */
  readonly traits: readonly number[];
}

/** Bits of `traits`: the groups of its indicators, then the two yes-or-no properties. */
export const TRAITS = {
  group1: 1,
  group2: 2,
  group3: 4,
  group4: 8,
  groupOther: 16,
  quantified: 32,
  noted: 64,
} as const;

/** 指标类别 as national guidance names them; a document may print another name under a code. */
export const GROUPS = [
  { key: '1', label: '产出指标', bit: TRAITS.group1 },
  { key: '2', label: '效益指标', bit: TRAITS.group2 },
  { key: '3', label: '满意度指标', bit: TRAITS.group3 },
  { key: '4', label: '成本指标', bit: TRAITS.group4 },
  { key: '0', label: '未标明或为其他', bit: TRAITS.groupOther },
] as const;
