import { fromFen, sumFen, toFen } from '../../domain/money.ts';
import { AMOUNT_COLUMNS, type Amounts, type BudgetDocument, type CurrencyUnit } from '../../domain/records.ts';

/** Amounts printed in `unit` as figures in 万元, exact to 分, so that documents in different units can stand in one table. */
export const toWan = (amounts: Amounts, unit: CurrencyUnit): Amounts =>
  mapAmounts((column) => (amounts[column] === null ? null : fromFen(toFen(amounts[column], unit), '万元')));

/** Column sums of rows in 万元, added up in 分. */
export const sumWan = (rows: readonly Amounts[]): Amounts =>
  mapAmounts((column) => {
    const sum = sumFen(rows, column, '万元');
    return sum === null ? null : fromFen(sum, '万元');
  });

function mapAmounts(valueOf: (column: keyof Amounts) => number | null): Amounts {
  return Object.fromEntries(AMOUNT_COLUMNS.map((column) => [column, valueOf(column)])) as unknown as Amounts;
}

/** The printed 合计 in 分; `null` where it is blank. */
export const totalFen = ({ declared, currencyUnit }: BudgetDocument): number | null =>
  declared.total === null ? null : toFen(declared.total, currencyUnit);

export const projectCount = ({ units }: BudgetDocument): number =>
  units.reduce((sum, unit) => sum + unit.projects.length, 0);
