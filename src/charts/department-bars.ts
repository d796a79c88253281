import { figureUnit, toFen } from '../domain/money.ts';
import { fenText } from '../domain/money-text.ts';
import type { BudgetDocument, CurrencyUnit, Project } from '../domain/records.ts';
import { type BarRow, toBarList } from './bar-list.ts';
import { sumValues, toDrawn } from './chart-items.ts';

/** The bars of a department's projects in one year. Its title names department, year and unit, so that the chart can stand alone. */
export interface DepartmentBars {
  readonly title: string;
  /** `共 12 个项目，合计 1,696.51 万元` */
  readonly summary: string;
  readonly unit: CurrencyUnit;
  /** Empty where no project prints an amount. */
  readonly bars: readonly (BarRow & { readonly figure: string })[];
}

export function toDepartmentBars(
  {
    year,
    department,
    currencyUnit,
    declared,
  }: Pick<BudgetDocument, 'year' | 'department' | 'currencyUnit' | 'declared'>,
  projects: readonly Pick<Project, 'id' | 'name' | 'amounts'>[],
  hrefOf: (id: string) => string | undefined = () => undefined,
): DepartmentBars {
  const unit = figureUnit(currencyUnit);
  const items = projects.map(({ id, name, amounts: { total } }) => ({
    label: name,
    value: total === null ? null : toFen(total, unit),
    href: hrefOf(id),
  }));
  const printed = declared.total === null ? null : toFen(declared.total, unit);
  const blank = items.length - toDrawn(items).length;
  const total = printed === null ? '' : `，合计 ${fenText(printed, unit)} ${unit}`;
  return {
    title: `${year}年${department}：各项目预算（${unit}）`,
    summary: `共 ${items.length} 个项目${total}${blank > 0 ? `；其中 ${blank} 个金额为零或空白，没有画出` : ''}`,
    unit,
    bars: toBarList(items, printed ?? sumValues(items)).map((bar) => ({ ...bar, figure: fenText(bar.value, unit) })),
  };
}
