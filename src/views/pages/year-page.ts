import { figureUnit, toFen } from '../../domain/money.ts';
import type { BudgetDocument } from '../../domain/records.ts';
import { type AmountTableView, toAmountTable } from '../tables/amount-table.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import { departmentPath } from '../parts/paths.ts';
import { projectCount, sumWan, toWan } from '../tables/year-tables.ts';

/** The figures of one budget year. The site does not compare years, because they hold different departments. */
export interface YearView {
  readonly year: number;
  /** Sum of the printed 合计 of the departments, in 分. */
  readonly fen: number | null;
  readonly total: { readonly text: string | null; readonly plain: string | null };
  /** `已收录 3 个部门 · 仅含项目支出` */
  readonly coverage: string;
  /** All departments of the year, largest first. */
  readonly departments: AmountTableView;
}

/** Groups documents by year, newest first. */
export function toYears(documents: readonly BudgetDocument[]): YearView[] {
  const byYear = [...Map.groupBy(documents, ({ year }) => year)].toSorted(([a], [b]) => b - a);
  return byYear.map(([year, group]) => toYear(year, group));
}

function toYear(year: number, documents: readonly BudgetDocument[]): YearView {
  const rows = documents
    .map((document) => ({
      name: document.department,
      href: departmentPath(document.id),
      amounts: toWan(document.declared, figureUnit(document.currencyUnit)),
      count: projectCount(document),
    }))
    .toSorted((a, b) => (b.amounts.total ?? -1) - (a.amounts.total ?? -1));
  const sum = sumWan(rows.map(({ amounts }) => amounts));
  const fen = sum.total === null ? null : toFen(sum.total, '万元');
  const blank = rows.filter(({ amounts }) => amounts.total === null).length;
  const currencies = new Set(documents.flatMap(({ currencyUnit }) => currencyUnit ?? []));
  const totalRow = {
    name: `${rows.length} 个部门之和`,
    amounts: sum,
    count: rows.reduce((total, { count }) => total + count, 0),
  };
  return {
    year,
    fen,
    total: { text: amountText(sum.total, '万元'), plain: fen === null ? null : plainReading(fen) },
    coverage: `已收录 ${rows.length} 个部门 · 仅含项目支出${blank > 0 ? ` · 其中 ${blank} 个部门未列合计` : ''}${currencies.size > 1 ? ' · 原文有的以万元、有的以元为单位，折合成分相加' : ''}`,
    departments: toAmountTable(rows, rows.length > 1 ? totalRow : null, '万元'),
  };
}
