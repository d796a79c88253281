import { figureUnit, toFen } from '../money.ts';
import type { BudgetDocument, Project } from '../records.ts';
import { readIndicatorTargets } from '../targets/indicator-targets.ts';
import { isQuantified } from '../targets/parse-target.ts';
import { groupOf, isCost, isOutcome, TAXONOMIES } from '../taxonomy.ts';

/** A part and its whole, both counts or both integer 分. There is no share `part / whole` if `whole` is 0. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Measures of one document. They describe how the table is written, not how well the money is spent. */
export interface DocumentMeasures {
  readonly projects: number;
  readonly indicators: number;
  /** Of all indicators, those whose 年度指标值 has a figure, a range or a date; where it is blank, 实施周期指标值 counts. */
  readonly quantified: Share;
  /** The number of indicators and of projects. The page divides them. */
  readonly indicatorsPerProject: Share;
  /** The fewest and the most indicators of a project; `null` without projects. */
  readonly indicatorRange: readonly [fewest: number, most: number] | null;
  /** Of all projects, those with an indicator of the group: `1` 产出, `2` 效益, `3` 满意度, `4` 成本. Level 14 counts as 成本. */
  readonly coverage: readonly { readonly code: string; readonly name: string; readonly share: Share }[];
  /** Of the 分 of all projects that print 总计, those of projects with at least one quantified 效益 or 满意度 indicator. */
  readonly amountWithOutcome: Share;
}

export type MeasureCode = 'quantified' | 'indicatorsPerProject' | 'coverage' | 'amountWithOutcome';

/** The name of each measure and how it is computed. Pages show both beside the figure. */
export const MEASURES: readonly { readonly code: MeasureCode; readonly name: string; readonly how: string }[] = [
  {
    code: 'quantified',
    name: '量化目标占比',
    how: '年度指标值（没有时看实施周期指标值）含有可读出的数值、范围或期限的指标数，除以全部指标数。“良好”等等级和文字描述不计入；占位内容计入分母。',
  },
  {
    code: 'indicatorsPerProject',
    name: '平均每个项目的指标数',
    how: '全部指标数除以全部项目数，没有指标的项目计入分母。',
  },
  {
    code: 'coverage',
    name: '指标体系覆盖',
    how: '含有某一类指标的项目数，除以全部项目数。类别按二级指标的代码判断，没有时看一级指标；旧版体系的“成本指标”（14）计入成本。',
  },
  {
    code: 'amountWithOutcome',
    name: '有量化效果目标的金额占比',
    how: '至少有一项量化的效益或满意度指标的项目，其预算总计之和，除以全部项目预算总计之和（以分计算）。没有列出总计的项目不计入。',
  },
];

const GROUPS = ['1', '2', '3', '4'] as const;

/** Measures a document. `projects` are all its projects. */
export function measureDocument(
  { currencyUnit }: Pick<BudgetDocument, 'currencyUnit'>,
  projects: readonly Project[],
): DocumentMeasures {
  const counts = projects.map(({ indicators }) => indicators.length);
  const indicators = counts.reduce((sum, count) => sum + count, 0);
  const quantified = projects.reduce((sum, project) => sum + project.indicators.filter(hasFigure).length, 0);
  return {
    projects: projects.length,
    indicators,
    quantified: { part: quantified, whole: indicators },
    indicatorsPerProject: { part: indicators, whole: projects.length },
    indicatorRange: projects.length === 0 ? null : [Math.min(...counts), Math.max(...counts)],
    coverage: GROUPS.map((code) => ({
      code,
      name: nameOf(code),
      share: {
        part: projects.filter((project) => project.indicators.some((indicator) => coverageGroup(indicator) === code))
          .length,
        whole: projects.length,
      },
    })),
    amountWithOutcome: {
      part: sumTotals(projects.filter(hasOutcomeFigure), currencyUnit),
      whole: sumTotals(projects, currencyUnit),
    },
  };
}

type Indicator = Project['indicators'][number];

function hasFigure(indicator: Indicator): boolean {
  const { main } = readIndicatorTargets(indicator);
  return main !== null && isQuantified(main);
}

function hasOutcomeFigure({ indicators }: Project): boolean {
  return indicators.some((indicator) => isOutcome(indicator) && hasFigure(indicator));
}

/** Returns the code of the group that an indicator counts for: 1 产出, 2 效益, 3 满意度, 4 成本; `null` if its levels show none. */
export function coverageGroup(indicator: Indicator): string | null {
  return isCost(indicator) ? '4' : groupOf(indicator);
}

function nameOf(code: string): string {
  const group = TAXONOMIES.flatMap(({ groups }) => groups).find((entry) => entry.code === code);
  return group?.name ?? code;
}

function sumTotals(projects: readonly Project[], printed: BudgetDocument['currencyUnit']): number {
  const currency = figureUnit(printed);
  return projects.reduce((sum, { amounts }) => sum + (amounts.total === null ? 0 : toFen(amounts.total, currency)), 0);
}
