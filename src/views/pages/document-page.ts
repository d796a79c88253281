import { type ChartDescription, describeComparison } from '../../charts/describe-chart.ts';
import { figureUnit, toFen } from '../../domain/money.ts';
import { reconcile } from '../../domain/reconcile.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { FORM_NAMES, type BudgetDocument, type Project } from '../../domain/records.ts';
import { type AmountTableView, toAmountTable, toChartItems } from '../tables/amount-table.ts';
import { type CountTableView, countLevels, countSizes } from '../tables/count-table.ts';
import { addedText } from '../parts/added-text.ts';
import { type Crumb, documentCrumbs } from '../parts/crumbs.ts';
import { type FindingGroup, groupFindings, isConfirmed } from '../notes/findings.ts';
import { type DifferenceNote, toDifferenceNotes } from '../notes/differences.ts';
import { type FundingView, toFunding } from '../tables/funding.ts';
import { indicatorMakeUp } from '../tables/indicator-table.ts';
import { type MeasureRow, toMeasures } from '../tables/measure-rows.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import { documentNotesPath, projectPath, unitPath } from '../parts/paths.ts';
import { type DocumentWitnessView, toDocumentWitness } from '../parts/witness.ts';
import { type SourceBoxView, toSourceBox } from '../parts/source-box.ts';

export interface DocumentPageView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly year: number;
  readonly department: string;
  /** `null` where the form prints no money at all. */
  readonly currencyUnit: string | null;
  readonly total: { readonly text: string | null; readonly plain: string | null; readonly added: string | null };
  /** `14 个单位 · 30 个项目 · 120 项绩效指标` */
  readonly size: string;
  readonly yearBasis: string;
  /** Whether the table has no project, as its publisher has confirmed. */
  readonly isEmpty: boolean;
  readonly funding: FundingView;
  readonly units: AmountTableView;
  readonly unitsChart: ChartDescription;
  readonly projects: AmountTableView;
  readonly projectsChart: ChartDescription;
  readonly sizes: CountTableView;
  readonly hasIndicators: boolean;
  readonly makeUp: CountTableView;
  readonly measures: readonly MeasureRow[];
  /** Address of the page of the document's notes. */
  readonly notes: string;
  readonly differences: readonly DifferenceNote[];
  /** Findings that the publisher has confirmed. */
  readonly confirmed: readonly FindingGroup[];
  readonly source: SourceBoxView;
  readonly witness: DocumentWitnessView | null;
}

const YEAR_BASIS: Record<BudgetDocument['yearBasis'], string> = {
  title: '预算年度见原文标题。',
  text: '预算年度见原文正文，标题未写。',
  declared: '原文没有写明预算年度，年度由发布者归档时注明。',
};

/** Makes the page of a document. `projects` are all its projects in source order, `findings` those of the reader. */
export function toDocumentPage(
  document: BudgetDocument,
  projects: readonly Project[],
  findings: readonly Diagnostic[] = [],
): DocumentPageView {
  const { year, department, units, declared } = document;
  const currencyUnit = figureUnit(document.currencyUnit);
  const total = declared.total === null ? null : toFen(declared.total, currencyUnit);
  const totalRow =
    document.declaredBasis === null ? null : { name: '合计（原文）', amounts: declared, count: projects.length };
  const indicators = projects.flatMap((project) => project.indicators);
  const unitTable = toAmountTable(
    units.map((unit) => ({
      name: unit.name,
      href: unitPath(unit.id),
      amounts: unit.declared,
      count: unit.projects.length,
    })),
    totalRow,
    currencyUnit,
  );
  const projectTable = toAmountTable(
    projects.map((project) => ({
      name: project.name,
      href: projectPath(project.id),
      amounts: project.amounts,
      group: project.unit,
      detail: units.length > 1 ? project.unit : undefined,
      count: project.indicators.length,
    })),
    totalRow && { ...totalRow, count: indicators.length },
    currencyUnit,
  );
  const size = `${units.length} 个单位 · ${projects.length} 个项目 · ${indicators.length} 项绩效指标`;
  const text = amountText(declared.total, currencyUnit);
  return {
    title: `${department}：${year}年部门项目支出`,
    description: `${department}${year}年${FORM_NAMES[document.form]}：${text === null ? '' : `合计 ${text} ${currencyUnit}，`}${size}。仅含项目支出。`,
    crumbs: documentCrumbs(document).map((crumb, index) => (index === 2 ? { label: crumb.label } : crumb)),
    year,
    department,
    currencyUnit: document.currencyUnit,
    total: {
      text,
      plain: total === null ? null : plainReading(total),
      added: addedText(declared, projects, document.currencyUnit),
    },
    size,
    isEmpty: projects.length === 0,
    yearBasis: YEAR_BASIS[document.yearBasis],
    funding: toFunding(declared, total, currencyUnit, document.declaredBasis, document),
    units: unitTable,
    unitsChart: describeComparison(toChartItems(unitTable), '个单位', total, currencyUnit),
    projects: projectTable,
    projectsChart: describeComparison(toChartItems(projectTable), '个项目', total, currencyUnit),
    sizes: countSizes(projects, currencyUnit),
    hasIndicators: indicators.length > 0,
    makeUp: countLevels(indicatorMakeUp(indicators)),
    measures: toMeasures(document, projects),
    notes: documentNotesPath(document.id),
    differences: toDifferenceNotes(reconcile(document, projects), currencyUnit),
    confirmed: groupFindings(
      findings.filter((finding) => isConfirmed(finding, document.source.confirmed)),
      document,
    ),
    source: toSourceBox(document),
    witness: toDocumentWitness(document, projects),
  };
}
