import { type AmountTableView, toAmountTable } from './amount-table.ts';
import { type Crumb, homeCrumb } from './crumbs.ts';
import { departmentPath, sourcePath } from './paths.ts';
import { titleText } from './source-box.ts';
import { compareYears, type YearComparisonView, type YearOfDepartment } from './year-comparison.ts';
import { projectCount, toWan } from './year-tables.ts';

export interface DepartmentPageView {
  readonly name: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** A row for each year, newest first. */
  readonly years: AmountTableView;
  /** `null` where there is one year only. */
  readonly comparison: YearComparisonView | null;
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

/** What a department's page across years shows. `all` are the department's, newest first. */
export function toDepartmentPage(name: string, all: readonly YearOfDepartment[]): DepartmentPageView {
  const documents = all.map(({ document }) => document);
  const rows = documents.map((document) => ({
    name: `${document.year}年`,
    href: departmentPath(document.id),
    amounts: toWan(document.declared, document.currencyUnit),
    count: projectCount(document),
  }));
  const years = documents.map(({ year }) => `${year}年`).join('、');
  return {
    name,
    description: `${name}的项目支出绩效目标，已收录 ${years}。仅含项目支出。`,
    crumbs: [homeCrumb, { label: name }],
    years: toAmountTable(rows, null, '万元'),
    comparison: compareYears(all),
    sources: documents.map(({ id, year, title }) => ({
      label: `${year}年：${titleText(title)}`,
      href: sourcePath(id),
    })),
  };
}
