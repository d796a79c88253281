import { figureUnit } from '../../domain/money.ts';
import type { BudgetDocument, Unit } from '../../domain/records.ts';
import type { Series } from '../../domain/series.ts';
import { ALIKE_KINDS, type AlikeKind } from '../../domain/notes/repetition.ts';
import { type AmountRowInput } from '../tables/amount-table.ts';
import { toWan } from '../tables/year-tables.ts';
import {
  alikeKindsPath,
  alikePath,
  allAlikePath,
  allSeriesPath,
  indicatorPath,
  indicatorsPath,
  namePath,
  namesPath,
  projectPath,
  projectsPath,
  seriesPath,
  sourcePath,
  sourcesPath,
  unitPath,
  unitsPath,
} from '../parts/paths.ts';
import type { Crumb } from '../parts/crumbs.ts';
import type { PageMeta } from '../parts/page-meta.ts';
import { titleText } from '../parts/source-box.ts';
import { ALIKE_WORDS } from './alike-page.ts';
import type { IndicatorListSummary } from './indicator-page.ts';
import type { NamedProject } from './names-page.ts';

/** A row of a page that lists lists, or source texts. */
export interface IndexRow {
  readonly name: string;
  readonly href: string;
  /** Small text below the name. */
  readonly detail: string;
  readonly count: number;
}

/** The words of a page that lists all of a kind, and where it stands in the site. */
export interface IndexView {
  readonly title: string;
  /** Path of the first page. */
  readonly path: string;
  /** What a row is. */
  readonly noun: string;
  readonly lead: string;
  /** The measure word of the list's size: `共 121 个项目` has `个项目`. */
  readonly counted: string;
  readonly column: PageMeta['column'];
  /** The steps between the home page and this one. */
  readonly above?: readonly Crumb[];
}

/** An index with a row a list, which says how many the list has. */
export interface ListIndexView extends IndexView {
  readonly countLabel: string;
}

export const PROJECTS_INDEX: IndexView = {
  title: '全部项目',
  path: projectsPath,
  noun: '项目',
  lead: '按年度和部门排列，最新的年度在前，同一部门里照原文的先后。要找某一个，用搜索更快。',
  counted: '个项目',
  column: 'budgets',
};

export const UNITS_INDEX: ListIndexView = {
  title: '全部单位',
  path: unitsPath,
  noun: '单位',
  countLabel: '项目数',
  lead: '资金使用单位，每个年度各有一页；按年度和部门排列，最新的年度在前。',
  counted: '个单位年度',
  column: 'budgets',
};

export const NAMES_INDEX: ListIndexView = {
  title: '同名项目',
  path: namesPath,
  noun: '项目名称',
  countLabel: '项目数',
  lead: '不同单位用了同一名称的项目，用得最多的名称在前。名称相同不等于内容相同。',
  counted: '个名称',
  column: 'across',
};

export const INDICATORS_INDEX: ListIndexView = {
  title: '同名指标',
  path: indicatorsPath,
  noun: '指标名称',
  countLabel: '项目数',
  lead: '两个以上项目都写了的绩效指标，写得最多的在前；每项列出各项目的指标值。',
  counted: '项',
  column: 'across',
};

export const SERIES_INDEX: ListIndexView = {
  title: '各年度的同一项目',
  path: allSeriesPath,
  noun: '项目',
  countLabel: '项目数',
  lead: '按名称推测、可能在不同年度或期次延续的项目。是不是同一项目，以原文为准。',
  counted: '组',
  column: 'across',
};

export const SOURCES_INDEX: ListIndexView = {
  title: '全部原文',
  path: sourcesPath,
  noun: '文件',
  countLabel: '行数',
  lead: '已收录的每一份文件，逐行照录，附行号和校验值；最新的年度在前。',
  counted: '份文件',
  column: 'sources',
};

export const alikeIndex = (kind: AlikeKind): ListIndexView => ({
  title: ALIKE_WORDS[kind].heading,
  path: allAlikePath(kind),
  noun: '项目',
  countLabel: '项目数',
  lead: `${ALIKE_WORDS[kind].lead}这里列出同一年度里有两个以上的。`,
  counted: '组',
  column: 'across',
  above: [{ label: '内容相同的项目', href: alikeKindsPath }],
});

/** The rows of the page above the two kinds of lists of projects that print the same. */
export const toAlikeKinds = (count: (kind: AlikeKind) => number): IndexRow[] =>
  ALIKE_KINDS.map((kind) => ({
    name: ALIKE_WORDS[kind].heading,
    href: allAlikePath(kind),
    detail: ALIKE_WORDS[kind].lead,
    count: count(kind),
  }));

export function toNameRow(id: string, members: readonly NamedProject[]): IndexRow {
  const departments = [...new Set(members.map(({ department }) => department))];
  return {
    name: members[0]?.name ?? '',
    href: namePath(id),
    detail: departments.length === 1 ? departments.join('') : `${departments.length} 个部门`,
    count: members.length,
  };
}

export const toIndicatorRow = (id: string, { name, projects, rows }: IndicatorListSummary): IndexRow => ({
  name: name === '' ? '（没有名称）' : name,
  href: indicatorPath(id),
  detail: `${rows} 行`,
  count: projects,
});

export function toSeriesRow({ id, core, department }: Series, members: readonly NamedProject[]): IndexRow {
  const [first] = members;
  const years = [...new Set(members.map(({ year }) => `${year}年`))];
  return {
    name: core === '' ? (first?.name ?? '') : core,
    href: seriesPath(id),
    detail: [...new Set([department, first?.unit ?? department]), years.join('、')].join(' · '),
    count: members.length,
  };
}

export function toAlikeRow(kind: AlikeKind, id: string, members: readonly NamedProject[]): IndexRow {
  const [first] = members;
  return {
    name: `${first?.name ?? ''} 等`,
    href: alikePath(kind, id),
    detail: first ? ownerText(first) : '',
    count: members.length,
  };
}

export const toSourceRow = ({ id, year, department, title, source }: BudgetDocument): IndexRow => ({
  name: `${department} ${year}年`,
  href: sourcePath(id),
  detail: `${titleText(title)} · ${source.publishedAt ? `${source.publishedAt} 公布` : '公布日期未提供'}`,
  count: source.lines,
});

export const toProjectRow = (project: NamedProject): AmountRowInput => ({
  name: project.name,
  href: projectPath(project.id),
  detail: ownerText(project),
  amounts: toWan(project.amounts, project.currencyUnit),
});

export const toUnitRow = (
  { id, name, declared, projects }: Unit,
  { year, department, currencyUnit }: BudgetDocument,
): AmountRowInput => ({
  name,
  href: unitPath(id),
  detail: `${year}年 · ${department}`,
  amounts: toWan(declared, figureUnit(currencyUnit)),
  count: projects.length,
});

/** Sorts the largest lists to the front; others keep their order. */
export const largestFirst = <Row extends IndexRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.count - a.count);

const ownerText = ({ year, department, unit }: NamedProject): string =>
  [`${year}年`, ...new Set([department, unit])].join(' · ');
