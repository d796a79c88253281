import { type ChartDescription, describeComparison } from '../charts/describe-chart.data.ts';
import { toFen } from '../domain/money.ts';
import type { BudgetDocument } from '../domain/records.ts';
import { type AmountTableView, toAmountTable, toChartItems } from './amount-table.ts';
import { amountText, plainReading } from './money-text.ts';
import { departmentPath, sourcePath } from './paths.ts';
import { projectCount, sumWan, toWan } from './year-tables.ts';

/** What is known of one budget year. Years hold different departments, so they are not compared with each other. */
export interface YearView {
  readonly year: number;
  readonly total: { readonly text: string | null; readonly plain: string | null };
  /** `已收录 3 个部门 · 仅含项目支出` */
  readonly coverage: string;
  readonly departments: AmountTableView;
  readonly chart: ChartDescription;
}

export interface DocumentListItem {
  readonly title: string;
  readonly href: string;
  readonly source: string;
  readonly year: number;
  readonly publishedAt: string | null;
  readonly size: string;
}

export interface HomePageView {
  readonly years: readonly YearView[];
  readonly documents: readonly DocumentListItem[];
  /** `5 个部门、14 个单位、121 个项目、742 项绩效指标` */
  readonly size: string;
}

export function toHomePage(documents: readonly BudgetDocument[], indicators: number): HomePageView {
  const byYear = [...Map.groupBy(documents, ({ year }) => year)].toSorted(([a], [b]) => b - a);
  const departments = new Set(documents.map(({ department }) => department)).size;
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const projects = documents.reduce((sum, document) => sum + projectCount(document), 0);
  return {
    years: byYear.map(([year, group]) => toYear(year, group)),
    documents: documents.toSorted(byPublication).map(toListItem),
    size: `${departments} 个部门、${units} 个单位、${projects} 个项目、${indicators} 项绩效指标`,
  };
}

function toYear(year: number, documents: readonly BudgetDocument[]): YearView {
  const rows = documents
    .map((document) => ({
      name: document.department,
      href: departmentPath(document.id),
      amounts: toWan(document.declared, document.currencyUnit),
      count: projectCount(document),
    }))
    .toSorted((a, b) => (b.amounts.total ?? -1) - (a.amounts.total ?? -1));
  const sum = sumWan(rows.map(({ amounts }) => amounts));
  const blank = rows.filter(({ amounts }) => amounts.total === null).length;
  const totalRow = {
    name: `${rows.length} 个部门之和`,
    amounts: sum,
    count: rows.reduce((total, { count }) => total + count, 0),
  };
  const departments = toAmountTable(rows, rows.length > 1 ? totalRow : null, '万元');
  return {
    year,
    total: {
      text: amountText(sum.total, '万元'),
      plain: sum.total === null ? null : plainReading(toFen(sum.total, '万元')),
    },
    coverage: `已收录 ${rows.length} 个部门 · 仅含项目支出${blank > 0 ? ` · 其中 ${blank} 个部门未列合计` : ''}`,
    departments,
    chart: describeComparison(
      toChartItems(departments),
      '个部门',
      sum.total === null ? null : toFen(sum.total, '万元'),
    ),
  };
}

/** Newest publication first; documents without a date follow, newest year first, then by name. */
function byPublication(a: BudgetDocument, b: BudgetDocument): number {
  const [dateA, dateB] = [a.source.publishedAt ?? '', b.source.publishedAt ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return b.year - a.year || a.department.localeCompare(b.department, 'zh');
}

const toListItem = (document: BudgetDocument): DocumentListItem => ({
  title: document.department,
  href: departmentPath(document.id),
  source: sourcePath(document.id),
  year: document.year,
  publishedAt: document.source.publishedAt,
  size: `${document.units.length} 个单位、${projectCount(document)} 个项目`,
});
