import { type ChartDescription, describeComparison } from '../../charts/describe-chart.ts';
import { figureUnit, toFen } from '../../domain/money.ts';
import { reconcile } from '../../domain/reconcile.ts';
import type { BudgetDocument, Project, Unit } from '../../domain/records.ts';
import { type AmountTableView, toAmountTable, toChartItems } from '../tables/amount-table.ts';
import { addedText } from '../parts/added-text.ts';
import { type Crumb, documentCrumbs } from '../parts/crumbs.ts';
import { type DifferenceNote, toDifferenceNotes } from '../notes/differences.ts';
import { type FundingView, toFunding } from '../tables/funding.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import { departmentPath, projectPath } from '../parts/paths.ts';
import { type SourceBoxView, toSourceBox } from '../parts/source-box.ts';

export interface UnitPageView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly year: number;
  readonly department: { readonly name: string; readonly href: string };
  /** `null` where the form prints no money at all. */
  readonly currencyUnit: string | null;
  readonly total: {
    readonly text: string | null;
    readonly plain: string | null;
    readonly added: string | null;
    readonly share: string | null;
  };
  readonly funding: FundingView;
  readonly projects: AmountTableView;
  readonly projectsChart: ChartDescription;
  readonly differences: readonly DifferenceNote[];
  readonly source: SourceBoxView;
}

/** Makes the page of a spending unit. `projects` are its projects in source order. */
export function toUnitPage(unit: Unit, document: BudgetDocument, projects: readonly Project[]): UnitPageView {
  const { year, department } = document;
  const currencyUnit = figureUnit(document.currencyUnit);
  const ofDepartment = document.declared.total === null ? null : toFen(document.declared.total, currencyUnit);
  const total = unit.declared.total === null ? null : toFen(unit.declared.total, currencyUnit);
  const text = amountText(unit.declared.total, currencyUnit);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const table = toAmountTable(
    projects.map((project) => ({
      name: project.name,
      href: projectPath(project.id),
      amounts: project.amounts,
      count: project.indicators.length,
    })),
    total === null ? null : { name: '小计（原文）', amounts: unit.declared, count: indicators },
    currencyUnit,
  );
  const ids = new Set([unit.id, ...unit.projects]);
  const differences = reconcile(document, projects).filter(({ id }) => ids.has(id));
  const funding = toFunding(unit.declared, ofDepartment, currencyUnit, unit.amountsBasis, unit);
  return {
    title: `${unit.name}：${year}年单位项目支出（${department}）`,
    description: `${department}下的${unit.name}${year}年项目支出：${text === null ? '' : `小计 ${text} ${currencyUnit}，`}${projects.length} 个项目，${indicators} 项绩效指标。`,
    crumbs: [...documentCrumbs(document), { label: unit.name }],
    year,
    department: { name: department, href: departmentPath(document.id) },
    currencyUnit: document.currencyUnit,
    total: {
      text,
      plain: total === null ? null : plainReading(total),
      added: addedText(unit.declared, projects, document.currencyUnit),
      share: funding.total.share,
    },
    funding,
    projects: table,
    projectsChart: describeComparison(toChartItems(table), '个项目', total, currencyUnit),
    differences: toDifferenceNotes(differences, currencyUnit),
    source: toSourceBox(document),
  };
}
