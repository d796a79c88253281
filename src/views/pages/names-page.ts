import type { Amounts, CurrencyUnit } from '../../domain/records.ts';
import { type AmountTableView, toAmountTable } from '../tables/amount-table.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { namesPath, projectPath } from '../parts/paths.ts';
import { toWan } from '../tables/year-tables.ts';

export interface NamedProject {
  readonly id: string;
  readonly year: number;
  readonly department: string;
  readonly unit: string;
  readonly name: string;
  readonly amounts: Amounts;
  readonly currencyUnit: CurrencyUnit;
}

export interface NamesPageView {
  readonly name: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly count: number;
  readonly projects: AmountTableView;
}

/**
 * Makes one page of the list of `count` projects with the same name. They keep their order, and only the name joins
 * them. Their bars are on the scale of the `largest` amount of the list, in 万元.
 */
export function toNamesPage(projects: readonly NamedProject[], count: number, largest: number): NamesPageView {
  const name = projects[0]?.name ?? '';
  const rows = projects.map(({ id, year, department, unit, amounts, currencyUnit }) => ({
    name: `${year}年 ${unit}`,
    href: projectPath(id),
    detail: unit === department ? undefined : department,
    amounts: toWan(amounts, currencyUnit),
  }));
  return {
    name,
    description: `名称为“${name}”的 ${count} 个项目，按年度、部门和单位列出。`,
    crumbs: [homeCrumb, { label: '同名项目', href: namesPath }, { label: name }],
    count,
    projects: toAmountTable(rows, null, '万元', largest),
  };
}
