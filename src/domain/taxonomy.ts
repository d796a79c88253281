import type { Indicator, Level } from './records.ts';

export type TaxonomyId = 'output-cost' | 'cost-first';

/** One entry of a taxonomy, with its code in the tables. */
export interface TaxonomyEntry {
  /** `1` or `11`. */
  readonly code: string;
  readonly name: string;
}

export interface TaxonomyGroup extends TaxonomyEntry {
  readonly members: readonly TaxonomyEntry[];
}

export interface Taxonomy {
  readonly id: TaxonomyId;
  readonly name: string;
  /** The public document that sets the names. The codes come from the tables. */
  readonly source: string;
  readonly groups: readonly TaxonomyGroup[];
}

const OUTPUT = [
  { code: '11', name: '数量指标' },
  { code: '12', name: '质量指标' },
  { code: '13', name: '时效指标' },
];
const BENEFIT = {
  code: '2',
  name: '效益指标',
  members: [
    { code: '21', name: '经济效益' },
    { code: '22', name: '社会效益' },
    { code: '23', name: '生态效益' },
    { code: '24', name: '可持续影响' },
  ],
};
const SATISFACTION = { code: '3', name: '满意度指标', members: [{ code: '31', name: '服务对象满意度' }] };

/** Both taxonomies are in use, sometimes in the same year. They stand side by side and are never merged. */
export const TAXONOMIES: readonly Taxonomy[] = [
  {
    id: 'output-cost',
    name: '旧版指标体系（成本在产出指标之下）',
    source: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
    groups: [
      { code: '1', name: '产出指标', members: [...OUTPUT, { code: '14', name: '成本指标' }] },
      BENEFIT,
      SATISFACTION,
    ],
  },
  {
    id: 'cost-first',
    name: '新版指标体系（成本为一级指标）',
    source: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
    groups: [
      { code: '1', name: '产出指标', members: OUTPUT },
      BENEFIT,
      SATISFACTION,
      {
        code: '4',
        name: '成本指标',
        members: [
          { code: '41', name: '经济成本指标' },
          { code: '42', name: '社会成本指标' },
          { code: '43', name: '生态环境成本指标' },
        ],
      },
    ],
  },
];

const ENTRIES = new Map(
  TAXONOMIES.flatMap(({ groups }) => groups.flatMap((group) => [group, ...group.members])).map(
    (entry): [string, TaxonomyEntry] => [entry.code, entry],
  ),
);

/** Codes of the first and of the second levels, by names. 成本指标 is a first level in one taxonomy and a second level in the other. */
const CODES_BY_NAME = [1, 2].map(
  (digits) =>
    new Map([...ENTRIES.values()].filter(({ code }) => code.length === digits).map((e) => [bare(e.name), e.code])),
);

/**
 * Finds the entry of a level, by its name where no code is printed; `null` if neither taxonomy has it. A code means the same in both.
 * @param depth whether the level stands as 一级指标 or as 二级指标; `null` for either
 */
export function findLevel({ code, name }: Level, depth: 1 | 2 | null = null): TaxonomyEntry | null {
  if (code !== null) return ENTRIES.get(code) ?? null;
  const maps = depth === null ? CODES_BY_NAME : [CODES_BY_NAME[depth - 1]!];
  const known = maps.map((codes) => codes.get(bare(name ?? ''))).find((found) => found !== undefined);
  return known === undefined ? null : (ENTRIES.get(known) ?? null);
}

/**
 * Compares a printed level with the taxonomies. `unknown-code`: neither has the code. `unknown-name`: no code is printed, and
 * neither has the name. `no-name`: only the code is printed, as in `24-`. `other-name`: the printed name differs from the code's by more than a final 指标. Pages show the level as printed in every case.
 */
export function classifyLevel(level: Level): 'known' | 'unknown-code' | 'unknown-name' | 'other-name' | 'no-name' {
  const entry = findLevel(level);
  if (!entry) return level.code === null ? 'unknown-name' : 'unknown-code';
  if (level.name === null) return 'no-name';
  return bare(level.name) === bare(entry.name) ? 'known' : 'other-name';
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s|指标$/gu, '');
}

/**
 * Returns the group of an indicator: 1 产出, 2 效益, 3 满意度, 4 成本. It is the first digit of the second level's code, or of the first level's
 * where the second is unknown. `31` under `2-效益指标` is in group 3.
 */
export function groupOf({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): string | null {
  const entry = (level2 && findLevel(level2, 2)) ?? (level1 && findLevel(level1, 1));
  return entry?.code.charAt(0) ?? null;
}

const codeOf = ({ level2 }: Pick<Indicator, 'level2'>): string | null => (level2 && findLevel(level2, 2)?.code) ?? null;

/** Tells whether an indicator stands under 数量指标. */
export const isQuantity = (indicator: Pick<Indicator, 'level2'>): boolean => codeOf(indicator) === '11';

/** Tells whether an indicator is about 成本: code 14 in the old taxonomy, 4 and the codes under it in the new one. */
export function isCost(indicator: Pick<Indicator, 'level1' | 'level2'>): boolean {
  return groupOf(indicator) === '4' || codeOf(indicator) === '14';
}

/** Tells whether an indicator is about an outcome: 效益 or 满意度. */
export function isOutcome(indicator: Pick<Indicator, 'level1' | 'level2'>): boolean {
  const group = groupOf(indicator);
  return group === '2' || group === '3';
}
