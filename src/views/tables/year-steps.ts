import { sumFen } from '../../domain/money.ts';
import { fenText } from '../../domain/money-text.ts';
import type { Project } from '../../domain/records.ts';
import { groupSeries } from '../../domain/series.ts';
import { departmentPath, projectPath } from '../parts/paths.ts';
import { compareIndicators, type TargetChange } from './target-changes.ts';
import type { YearOfDepartment } from './year-comparison.ts';

/** From one year of a department to a later one. */
export interface YearStep {
  readonly from: number;
  readonly to: number;
  /** What is compared, with its sums. */
  readonly summary: string;
  /** The page of the later year, which has all projects, and that of the earlier. */
  readonly pages: { readonly to: string; readonly from: string };
  /** Projects of both years, the largest change first. */
  readonly continued: { readonly count: number; readonly items: readonly ContinuedProject[] };
  /** The sums of all that continues. */
  readonly total: AmountChange;
  /** Projects of one of the years only, the largest first. */
  readonly started: ProjectList;
  readonly ended: ProjectList;
}

export interface ContinuedProject {
  readonly name: string;
  readonly href: string;
  /** What the earlier year calls it; `null` if the same. */
  readonly formerly: string | null;
  readonly change: AmountChange;
  /** `null` where a year has several projects of one name, so that indicators cannot be told apart. */
  readonly targets: { readonly changed: readonly TargetChange[]; readonly summary: string } | null;
}

/** Two amounts in 万元 and how they differ; `null` for what cannot be told. */
export interface AmountChange {
  readonly before: string | null;
  readonly after: string | null;
  /** `+` or `−`, and the size of the difference. Equal amounts have the size 0.00 and no sign. */
  readonly sign: string;
  readonly difference: string | null;
  /** `+5.20%`; `null` also where the earlier amount is 0. */
  readonly percent: string | null;
}

export interface ProjectList {
  readonly count: number;
  /** The first of them. */
  readonly items: readonly { readonly name: string; readonly href: string; readonly amount: string | null }[];
  /** The sum of all of them in 万元. */
  readonly sum: string | null;
}

/** A list shows so many; the page of the year has all. */
const LISTED = 100;

interface Listed {
  readonly project: Project;
  readonly fen: number | null;
}

/** Compares each year of a department with the one before, the newest first. `all` may have any order. */
export function toYearSteps(all: readonly YearOfDepartment[]): YearStep[] {
  const years = all.toSorted((a, b) => b.document.year - a.document.year);
  return years.slice(1).map((before, index) => toYearStep(before, years[index]!));
}

/** All pairs of years, the newest first. Those that follow each other are among them, so that their page stays when a year between two others goes. */
export const listYearPairs = (years: readonly number[]): { readonly from: number; readonly to: number }[] => {
  const sorted = years.toSorted((a, b) => b - a);
  return sorted.flatMap((to, index) => sorted.slice(index + 1).map((from) => ({ from, to })));
};

export function toYearStep(before: YearOfDepartment, after: YearOfDepartment): YearStep {
  const [earlier, later] = [list(before), list(after)];
  const byId = new Map([...earlier, ...later].map((one) => [one.project.id, one]));
  const pairs = groupSeries([...byId.values()].map(({ project }) => project)).map(({ members }) => {
    const projects = members.flatMap((id) => byId.get(id) ?? []);
    return {
      there: projects.filter((one) => earlier.includes(one)),
      here: projects.filter((one) => later.includes(one)),
    };
  });
  const both = pairs.filter(({ there, here }) => there.length > 0 && here.length > 0);
  const [there, here] = [both.flatMap((pair) => pair.there), both.flatMap((pair) => pair.here)];
  const [from, to] = [before.document.year, after.document.year];
  return {
    from,
    to,
    summary: `按名称对应：${tell(from, earlier, there)}；${tell(to, later, here)}。`,
    pages: { from: departmentPath(before.document.id), to: departmentPath(after.document.id) },
    continued: {
      count: both.length,
      items: both
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, LISTED)
        .map((pair) => toContinued(pair.there, pair.here)),
    },
    total: toChange(sum(there), sum(here)),
    started: toList(pairs.flatMap((pair) => (pair.there.length === 0 ? pair.here : []))),
    ended: toList(pairs.flatMap((pair) => (pair.here.length === 0 ? pair.there : []))),
  };
}

const list = ({ document, projects }: YearOfDepartment): Listed[] =>
  projects.map((project) => ({
    project,
    fen: document.currencyUnit === null ? null : sumFen([project.amounts], 'total', document.currencyUnit),
  }));

function sum(listed: readonly Listed[]): number | null {
  const known = listed.flatMap(({ fen }) => fen ?? []);
  return known.length === 0 ? null : known.reduce((total, fen) => total + fen, 0);
}

const amount = (fen: number | null): string | null => (fen === null ? null : fenText(fen, '万元'));

const tell = (year: number, all: readonly Listed[], part: readonly Listed[]): string =>
  `${year}年 ${all.length} 个项目${tellSum(all)}，其中 ${part.length} 个两年都有${part.length > 0 ? tellSum(part) : ''}`;

const tellSum = (listed: readonly Listed[]): string => {
  const total = amount(sum(listed));
  return total === null ? '（未列金额）' : `（共 ${total} 万元）`;
};

const sizeOf = ({ there, here }: { readonly there: readonly Listed[]; readonly here: readonly Listed[] }): number =>
  Math.abs((sum(here) ?? 0) - (sum(there) ?? 0));

function toContinued(there: readonly Listed[], here: readonly Listed[]): ContinuedProject {
  const { project } = here[0]!;
  const earlier = there[0]!.project;
  const several = [there, here].some(({ length }) => length > 1);
  return {
    name: several ? `${project.name}（${there.length} 个 → ${here.length} 个）` : project.name,
    href: projectPath(project.id),
    formerly: earlier.name === project.name ? null : earlier.name,
    change: toChange(sum(there), sum(here)),
    targets: several ? null : toTargets(project, earlier),
  };
}

function toTargets(here: Project, there: Project): ContinuedProject['targets'] {
  const { same, changed, onlyHere, onlyThere } = compareIndicators(here.indicators, there.indicators);
  const parts = [
    `${same} 项相同`,
    ...(changed.length > 0 ? [`${changed.length} 项改变`] : []),
    ...(onlyHere.length > 0 ? [`新增 ${onlyHere.length} 项`] : []),
    ...(onlyThere.length > 0 ? [`不再列出 ${onlyThere.length} 项`] : []),
  ];
  return { changed, summary: parts.join('，') };
}

function toChange(before: number | null, after: number | null): AmountChange {
  const amounts = { before: amount(before), after: amount(after) };
  if (before === null || after === null) return { ...amounts, sign: '', difference: null, percent: null };
  const fen = after - before;
  const sign = fen === 0 ? '' : fen > 0 ? '+' : '−';
  const percent = before === 0 ? null : `${sign}${((Math.abs(fen) / Math.abs(before)) * 100).toFixed(2)}%`;
  return { ...amounts, sign, difference: fenText(Math.abs(fen), '万元'), percent };
}

function toList(listed: readonly Listed[]): ProjectList {
  const sorted = listed.toSorted((a, b) => (b.fen ?? -1) - (a.fen ?? -1));
  return {
    count: listed.length,
    items: sorted.slice(0, LISTED).map(({ project, fen }) => ({
      name: project.name,
      href: projectPath(project.id),
      amount: amount(fen),
    })),
    sum: amount(sum(listed)),
  };
}
