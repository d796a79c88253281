import { figureUnit, toFen } from '../../domain/money.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import type { ProjectLinks } from '../../domain/derived/link-project.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BudgetDocument, CurrencyUnit, Project, Unit } from '../../domain/records.ts';
import { roughCountText } from '../../domain/rough-count.ts';
import { type Crumb, documentCrumbs, unitCrumb } from '../parts/crumbs.ts';
import { goalHtml } from '../parts/goal-html.ts';
import { groupIndicators, type IndicatorGroup, indicatorMakeUp, type MakeUpPart } from '../tables/indicator-table.ts';
import { type FindingGroup, groupFindings } from '../notes/findings.ts';
import { type FundingView, toFunding } from '../tables/funding.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import { type SeriesMemberRow, toSeriesMembers } from '../tables/series-members.ts';
import { type PlaceInDepartmentView, toPlaceInDepartment } from '../tables/place-in-department.ts';
import {
  comparePath,
  departmentPath,
  namePath,
  projectPath,
  seriesPath,
  unitPath,
  witnessLinePath,
} from '../parts/paths.ts';
import { isPlaceholder } from '../../domain/placeholders.ts';
import { groupNotes, type NoteGroup, toNoteItem } from '../notes/reader-notes.ts';
import { type ProjectWitnessView, toProjectWitness } from '../parts/witness.ts';
import { type SourceBoxView, toSourceBox } from '../parts/source-box.ts';

export interface NeighbourLink {
  readonly name: string;
  readonly href: string;
}

export interface ProjectPageView {
  readonly name: string;
  /** Title of the page. No other page has the same title, while several projects may have the same name. */
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly year: number;
  readonly department: NeighbourLink;
  readonly unit: NeighbourLink;
  /** `null` where the form prints no money at all. */
  readonly currencyUnit: string | null;
  readonly total: {
    readonly text: string | null;
    readonly plain: string | null;
    /** `占本部门项目支出的 4.44%，第 9 位，共 70 个项目` */
    readonly place: string;
  };
  readonly funding: FundingView;
  readonly place: PlaceInDepartmentView | null;
  readonly goal: {
    readonly text: string;
    readonly html: string;
    readonly placeholder: boolean;
    /** Whether a phone shows only its beginning at first. */
    readonly isLong: boolean;
  } | null;
  readonly indicators: readonly IndicatorGroup[];
  readonly indicatorCount: number;
  /** Ids of indicators that the page once had; links to them still find a line. */
  readonly formerRows: readonly string[];
  readonly makeUp: readonly MakeUpPart[];
  readonly source: SourceBoxView;
  readonly witness: ProjectWitnessView | null;
  /** Why there is no indicator. */
  readonly noIndicators: string;
  readonly findings: readonly FindingGroup[];
  /** 数据提示 */
  readonly notes: readonly NoteGroup[];
  /** Projects of other years or phases that seem to be the same. */
  readonly seriesMembers: readonly SeriesMemberRow[];
  /** Links to lists that have a page: projects of the same name, and the series with other years and phases. */
  readonly sameName: { readonly href: string; readonly text: string } | null;
  readonly series: { readonly href: string; readonly text: string } | null;
  /** Address of the compare page with this project added. */
  readonly compare: string;
  readonly previous: NeighbourLink | null;
  readonly next: NeighbourLink | null;
  /** Place among the projects of the unit: `第 3 个，共 30 个`. */
  readonly position: string;
}

interface Input {
  readonly project: Project;
  readonly document: BudgetDocument;
  readonly unit: Unit;
  /** The printed 总计 of every project of the document. */
  readonly totals: readonly (number | null)[];
  /** Names of the projects of the unit, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Findings about this project. */
  readonly findings: readonly Diagnostic[];
  /** 数据提示 about this project. */
  readonly notes: readonly Note[];
  readonly links: ProjectLinks;
  /** Ids of all indicators that the project was ever recorded with. */
  readonly recorded: readonly string[];
  /** The projects of `links.seriesMembers`. */
  readonly others: readonly { readonly project: Project; readonly currencyUnit: CurrencyUnit }[];
}

/** The characters of a goal that a phone shows whole. */
const LONG_GOAL = 60;

/** Makes the page of a project. */
export function toProjectPage(input: Input): ProjectPageView {
  const { project, document, unit, totals, names, findings, notes, links, recorded, others } = input;
  const present = new Set(project.indicators.map(({ id }) => id));
  const currencyUnit = figureUnit(document.currencyUnit);
  // 合计 is that of the document's own form, and a project of another is no part of it.
  const isOwn = project.form === document.form;
  const departmentTotal =
    document.declared.total === null || !isOwn ? null : toFen(document.declared.total, currencyUnit);
  const funding = toFunding(project.amounts, departmentTotal, currencyUnit, project.amountsBasis, project);
  const total = project.amounts.total;
  const at = unit.projects.indexOf(project.id);
  const neighbour = (id: string | undefined): NeighbourLink | null =>
    id === undefined ? null : { name: names.get(id) ?? id, href: projectPath(id) };
  const goal = project.goal;

  return {
    name: project.name,
    title: projectTitle(project, unit, names),
    description: describe(project, currencyUnit),
    crumbs: [...documentCrumbs(document), unitCrumb(unit), { label: project.name }],
    year: project.year,
    department: { name: project.department, href: departmentPath(document.id) },
    unit: { name: project.unit, href: unitPath(unit.id) },
    currencyUnit: document.currencyUnit,
    total: {
      text: amountText(total, currencyUnit),
      plain: total === null ? null : plainReading(toFen(total, currencyUnit)),
      place: [funding.total.share && `占本部门项目支出的 ${funding.total.share}`, rankText(total, totals)]
        .filter(Boolean)
        .join('，'),
    },
    funding,
    place: isOwn ? toPlaceInDepartment(project, unit, document) : null,
    goal:
      goal === null
        ? null
        : { text: goal, html: goalHtml(goal), placeholder: isPlaceholder(goal), isLong: [...goal].length > LONG_GOAL },
    indicators: groupIndicators(
      project.indicators,
      document.id,
      links.indicators,
      project.source.file === document.source.file
        ? undefined
        : ({ startLine }) => witnessLinePath(document.id, startLine),
    ),
    indicatorCount: project.indicators.length,
    formerRows: recorded.filter((id) => !present.has(id)),
    makeUp: indicatorMakeUp(project.indicators),
    source: toSourceBox(document, project.source),
    witness: toProjectWitness(project, document),
    noIndicators: project.form === 'spending-table' ? '原表没有指标。' : '原文没有列出绩效指标。',
    findings: groupFindings(
      findings.filter(({ severity }) => severity !== 'info'),
      document,
    ),
    notes: groupNotes(notes.map((note) => toNoteItem(note, project, links.alike))),
    seriesMembers: toSeriesMembers(project, others),
    sameName: links.sameName && { href: namePath(links.sameName.id), text: sameNameText(links.sameName) },
    series: links.series && {
      href: seriesPath(links.series.id),
      text: `各年度的同一项目：另有 ${roughCountText(links.series.others)}`,
    },
    compare: `${comparePath}?add=${project.id}`,
    previous: neighbour(unit.projects[at - 1]),
    next: neighbour(unit.projects[at + 1]),
    position: `第 ${at + 1} 个，共 ${unit.projects.length} 个`,
  };
}

const sameNameText = ({ others, ofDepartments }: NonNullable<ProjectLinks['sameName']>): string =>
  ofDepartments ? `另有 ${roughCountText(others)}部门的同名项目` : `本部门另有 ${roughCountText(others)}同名项目`;

/**
 * Writes the place of an amount among all: `第 3 位，共 24 个项目`, largest first. Equal amounts share a place. Returns `null` where
 * no amount is printed or there is only one.
 */
export function rankText(total: number | null, totals: readonly (number | null)[]): string | null {
  const printed = totals.filter((other) => other !== null);
  if (total === null || printed.length < 2) return null;
  const rank = 1 + printed.filter((other) => other > total).length;
  return `第 ${rank} 位，共 ${printed.length} 个${printed.length < totals.length ? '列出金额的' : ''}项目`;
}

/** The title of a project's page, which no other has. `names` are those of the projects of its unit, by id. */
export function projectTitle(
  { id, name, year, department, unit }: Pick<Project, 'id' | 'name' | 'year' | 'department' | 'unit'>,
  { projects }: Pick<Unit, 'projects'>,
  names: ReadonlyMap<string, string>,
): string {
  const namesakesBefore = projects.slice(0, projects.indexOf(id)).filter((other) => names.get(other) === name).length;
  const owner = unit === department ? unit : `${department} ${unit}`;
  return `${name}${namesakesBefore > 0 ? `（同名第 ${namesakesBefore + 1} 个）` : ''}：${owner} ${year}年`;
}

function describe(
  { year, department, unit, name, amounts, indicators, goal }: Project,
  currencyUnit: CurrencyUnit,
): string {
  const amount = amountText(amounts.total, currencyUnit);
  const goalStart =
    goal === null || isPlaceholder(goal) ? '' : `绩效目标：${[...goal.replaceAll('\n', '')].slice(0, 60).join('')}`;
  return `${year}年${department}（${unit}）项目“${name}”，${amount === null ? '未列金额' : `预算 ${amount} ${currencyUnit}`}，绩效指标 ${indicators.length} 项。${goalStart}`;
}
