import { figureUnit, toFen } from '../../domain/money.ts';
import { type AmountTableView, toAmountTable } from '../tables/amount-table.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import { departmentPath, sourcePath, yearPairPath } from '../parts/paths.ts';
import { titleText } from '../parts/source-box.ts';
import { compareYears, type YearComparisonView, type YearOfDepartment } from '../tables/year-comparison.ts';
import { toYearColumns, type YearColumnsView } from '../tables/year-columns.ts';
import { listYearPairs, toYearSteps, type YearStep } from '../tables/year-steps.ts';
import { projectCount, totalFen, toWan } from '../tables/year-tables.ts';

export interface DepartmentPageView {
  readonly name: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** Address of the document of the newest year. */
  readonly newest: { readonly text: string | null; readonly plain: string | null; readonly size: string };
  /** One row a year, newest first. */
  readonly years: AmountTableView;
  /** The totals by year; `null` where there is only one year. */
  readonly columns: YearColumnsView | null;
  readonly comparison: YearComparisonView | null;
  /** From each year to the next, the newest first. */
  readonly steps: readonly YearStep[];
  /** Links to the comparison of each two years. */
  readonly pairs: readonly { readonly label: string; readonly href: string }[];
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Makes the page of a department across years. `all` are its documents, newest first. */
export function toDepartmentPage({ id, name }: Named, all: readonly YearOfDepartment[]): DepartmentPageView {
  const documents = all.map(({ document }) => document);
  const rows = documents.map((document) => ({
    name: `${document.year}年`,
    href: departmentPath(document.id),
    amounts: toWan(document.declared, figureUnit(document.currencyUnit)),
    count: projectCount(document),
  }));
  const [latest] = rows;
  const total = latest?.amounts.total ?? null;
  const years = documents.map(({ year }) => `${year}年`).join('、');
  return {
    name,
    description: `${name}的项目支出绩效目标，已收录 ${years}。仅含项目支出。`,
    crumbs: [homeCrumb, { label: name }],
    newest: {
      text: amountText(total, '万元'),
      plain: total === null ? null : plainReading(toFen(total, '万元')),
      size: latest ? `${latest.name}，${latest.count} 个项目` : '',
    },
    years: toAmountTable(rows, null, '万元'),
    columns: toYearColumns(documents.map((document) => ({ year: document.year, fen: totalFen(document) }))),
    comparison: compareYears(all),
    steps: toYearSteps(all),
    pairs: listYearPairs(documents.map(({ year }) => year)).map(({ from, to }) => ({
      label: `${from}年到${to}年`,
      href: yearPairPath(id, from, to),
    })),
    sources: documents.map(({ id, year, title }) => ({
      label: `${year}年：${titleText(title)}`,
      href: sourcePath(id),
    })),
  };
}
