import { type ChartDescription, describeParts } from '../charts/describe-chart.data.ts';
import { toFen } from '../domain/money.ts';
import { AMOUNT_COLUMNS, AMOUNT_LABELS, type BudgetDocument, type Diagnostic, type Project, type Unit } from '../domain/records.ts';
import { type Crumb, documentCrumbs, unitCrumb } from './crumbs.ts';
import { goalHtml } from './goal-html.ts';
import { groupIndicators, type IndicatorGroup, indicatorMakeUp, type MakeUpPart } from './indicator-groups.ts';
import { amountText, barWidth, plainReading, shareText } from './money-text.ts';
import { departmentPath, namePath, projectPath, unitPath } from './paths.ts';
import { isPlaceholder } from './placeholder.ts';
import { type SourceBoxView, toSourceBox } from './source-box.ts';

export interface SourceAmount {
  readonly label: string;
  readonly isTotal: boolean;
  /** `null` where the cell is blank in print. */
  readonly text: string | null;
  readonly fen: number | null;
  /** Share of the department's 总计 in the same document. */
  readonly share: string | null;
  readonly bar: number;
}

export interface NeighbourLink {
  readonly name: string;
  readonly href: string;
}

export interface ProjectPageView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly year: number;
  readonly department: NeighbourLink;
  readonly unit: NeighbourLink;
  readonly currencyUnit: string;
  readonly total: { readonly text: string | null; readonly plain: string | null; readonly share: string | null };
  readonly amounts: readonly SourceAmount[];
  readonly fundingChart: ChartDescription;
  /** Whether the funding columns follow from the order of the figures alone. */
  readonly columnsFromOrder: boolean;
  readonly goal: { readonly text: string; readonly html: string; readonly placeholder: boolean } | null;
  readonly indicators: readonly IndicatorGroup[];
  readonly indicatorCount: number;
  readonly makeUp: readonly MakeUpPart[];
  readonly source: SourceBoxView;
  readonly findings: readonly Diagnostic[];
  readonly sameName: string;
  readonly previous: NeighbourLink | null;
  readonly next: NeighbourLink | null;
  /** `第 3 个，共 30 个` */
  readonly position: string;
}

interface Input {
  readonly project: Project;
  readonly document: BudgetDocument;
  readonly unit: Unit;
  /** Names of the projects of the unit, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Findings about this project. */
  readonly findings: readonly Diagnostic[];
}

/** What a project's page shows. It depends on the project's own document and on nothing else. */
export function toProjectPage({ project, document, unit, names, findings }: Input): ProjectPageView {
  const { currencyUnit } = document;
  const departmentTotal = document.declared.total === null ? null : toFen(document.declared.total, currencyUnit);
  const amounts = AMOUNT_COLUMNS.map((column): SourceAmount => {
    const value = project.amounts[column];
    const fen = value === null ? null : toFen(value, currencyUnit);
    return {
      label: AMOUNT_LABELS[column],
      isTotal: column === 'total',
      text: amountText(value, currencyUnit),
      fen,
      share: fen === null ? null : shareText(fen, departmentTotal),
      bar: fen === null ? 0 : barWidth(fen, departmentTotal),
    };
  });
  const total = project.amounts.total;
  const at = unit.projects.indexOf(project.id);
  const neighbour = (id: string | undefined): NeighbourLink | null =>
    id === undefined ? null : { name: names.get(id) ?? id, href: projectPath(id) };
  const goal = project.goal;

  return {
    title: project.name,
    description: describe(project, currencyUnit),
    crumbs: [...documentCrumbs(document), unitCrumb(unit), { label: project.name }],
    year: project.year,
    department: { name: project.department, href: departmentPath(document.id) },
    unit: { name: project.unit, href: unitPath(unit.id) },
    currencyUnit,
    total: {
      text: amounts[0]?.text ?? null,
      plain: total === null ? null : plainReading(toFen(total, currencyUnit)),
      share: amounts[0]?.share ?? null,
    },
    amounts,
    fundingChart: describeParts(amounts.filter(({ isTotal }) => !isTotal).map(({ label, fen }) => ({ label, value: fen })), currencyUnit),
    columnsFromOrder: project.amountsBasis === 'order',
    goal: goal === null ? null : { text: goal, html: goalHtml(goal), placeholder: isPlaceholder(goal) },
    indicators: groupIndicators(project.indicators),
    indicatorCount: project.indicators.length,
    makeUp: indicatorMakeUp(project.indicators),
    source: toSourceBox(document, project.source),
    findings,
    sameName: namePath(project.name),
    previous: neighbour(unit.projects[at - 1]),
    next: neighbour(unit.projects[at + 1]),
    position: `第 ${at + 1} 个，共 ${unit.projects.length} 个`,
  };
}

function describe({ year, department, unit, name, amounts, indicators, goal }: Project, currencyUnit: BudgetDocument['currencyUnit']): string {
  const amount = amountText(amounts.total, currencyUnit);
  const goalStart = goal === null || isPlaceholder(goal) ? '' : `绩效目标：${[...goal.replaceAll('\n', '')].slice(0, 60).join('')}`;
  return `${year}年${department}（${unit}）项目“${name}”，${amount === null ? '未列金额' : `预算 ${amount} ${currencyUnit}`}，绩效指标 ${indicators.length} 项。${goalStart}`;
}
