import { compareQuantities } from '../../domain/targets/compare-targets.ts';
import { nameDirection } from '../../domain/targets/direction.ts';
import type { PromiseRow } from '../../domain/promise-row.ts';
import { readIndicatorTargets } from '../../domain/targets/indicator-targets.ts';
import type { Target } from '../../domain/targets/parse-target.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { indicatorsPath, projectPath } from '../parts/paths.ts';
import { type DotPlotView, toDotPlot, toScale } from '../tables/dot-plot.ts';

/** A row with its section. Each section holds the targets of one unit of measure or one kind. */
export interface PlacedRow extends PromiseRow {
  /** `以 % 计的数值` */
  readonly section: string;
  /** The end of the scale that all rows of its section stand on; `null` where they are not drawn. */
  readonly scale: number | null;
}

interface ReadRow extends PromiseRow {
  readonly target: Target | null;
}

const KINDS: Record<Exclude<Target['kind'], 'quantity'>, string> = {
  range: '范围',
  deadline: '期限',
  grade: '等级',
  clauses: '一格里有几个目标',
  formula: '计算公式',
  qualitative: '文字描述',
};
const NOT_PRINTED = '没有印出指标值';
const LAST = [...Object.values(KINDS), NOT_PRINTED];

/**
 * Sorts the rows of a list. Single figures come first, grouped by unit of measure, the commonest unit first; within a unit they
 * are sorted by size, smallest first if less is better. Ranges, dates, grades and text follow, each in the given order.
 */
export function placeRows(rows: readonly PromiseRow[], name: string): PlacedRow[] {
  const read = rows.map((row): ReadRow => ({ ...row, target: readIndicatorTargets(row.indicator).main }));
  const sign = nameDirection(name) === 'lower' ? 1 : -1;
  const sections = [...Map.groupBy(read, sectionOf)].toSorted(
    ([a, rowsA], [b, rowsB]) => LAST.indexOf(a) - LAST.indexOf(b) || rowsB.length - rowsA.length,
  );
  return sections.flatMap(([section, members]) => {
    const scale = toScale(members);
    return members
      .toSorted((a, b) => sign * compareRows(a, b))
      .map(({ project, indicator }) => ({ project, indicator, section, scale }));
  });
}

function sectionOf({ target }: ReadRow): string {
  if (target === null) return NOT_PRINTED;
  if (target.kind !== 'quantity') return KINDS[target.kind];
  return target.quantity.unit === null ? '没有单位的数值' : `以“${target.quantity.unit}”计的数值`;
}

function compareRows({ target: a }: ReadRow, { target: b }: ReadRow): number {
  if (a?.kind === 'grade' && b?.kind === 'grade' && a.scale === b.scale) return a.rank - b.rank;
  return a?.kind === 'quantity' && b?.kind === 'quantity' ? (compareQuantities(a.quantity, b.quantity) ?? 0) : 0;
}

export interface PromiseView {
  readonly project: string;
  /** Address of the indicator's row on the page of its project. */
  readonly href: string;
  readonly owner: string;
  /** The name that this project prints; `null` where the list has the same. */
  readonly printedName: string | null;
  readonly level: string;
  readonly cycle: string | null;
  readonly annual: string | null;
}

export interface IndicatorPageView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** Sentence with the number of projects and rows of the whole list. */
  readonly lead: string;
  /** Order of the figures: `从小到大` where less is better. */
  readonly order: string;
  readonly sections: readonly {
    readonly heading: string;
    /** The rows on one scale; `null` where they are no figures of several departments or years. */
    readonly plot: DotPlotView | null;
    readonly rows: readonly PromiseView[];
  }[];
}

/** The facts about a whole list that each of its pages states. */
export interface IndicatorListSummary {
  /** The name that most rows print. */
  readonly name: string;
  readonly projects: number;
  readonly rows: number;
}

export const summarizeRows = (rows: readonly PromiseRow[]): IndicatorListSummary => ({
  name: commonestName(rows),
  projects: new Set(rows.map(({ project }) => project.id)).size,
  rows: rows.length,
});

/** @param page the rows of one page of the list */
export function toIndicatorPage(
  page: readonly PlacedRow[],
  { name, projects, rows: count }: IndicatorListSummary,
): IndicatorPageView {
  const shown = name === '' ? '（没有名称）' : name;
  return {
    name: shown,
    title: `指标：${shown}`,
    description: `已收录的文件里写有“${shown}”这项绩效指标的项目，以及各自要达到的指标值，照录原文。`,
    crumbs: [homeCrumb, { label: '同名指标', href: indicatorsPath }, { label: shown }],
    lead: `已收录的文件里，有 ${projects} 个项目写了这项指标，共 ${count} 行。名称相同，统计的范围和方法不一定相同。`,
    order: nameDirection(name) === 'lower' ? '从小到大' : '从大到小',
    sections: [...Map.groupBy(page, ({ section }) => section)].map(([heading, rows]) => ({
      heading,
      plot: toDotPlot(rows, rows[0]?.scale ?? null),
      rows: rows.map((row) => toPromise(row, name)),
    })),
  };
}

function commonestName(rows: readonly PromiseRow[]): string {
  const printed = Map.groupBy(rows, ({ indicator }) => indicator.name);
  const [[name] = ['']] = [...printed].toSorted(([, a], [, b]) => b.length - a.length);
  return name;
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

const toPromise = ({ project, indicator }: PlacedRow, name: string): PromiseView => ({
  project: project.name,
  href: `${projectPath(project.id)}#${indicator.id}`,
  owner: [`${project.year}年`, ...new Set([project.department, project.unit])].join(' · '),
  printedName: fold(indicator.name) === fold(name) ? null : indicator.name,
  level: indicator.level,
  cycle: indicator.cycleTarget,
  annual: indicator.annualTarget,
});
