import { figureUnit, fromFen, sumFen, toFen } from '../../domain/money.ts';
import { mapColumns, type Amounts, type BudgetDocument, type CurrencyUnit } from '../../domain/records.ts';

/** Converts amounts in `unit` to 万元, exact to 分, so that one table can show documents with different units. */
export const toWan = (amounts: Amounts, unit: CurrencyUnit): Amounts =>
  mapColumns((column) => (amounts[column] === null ? null : fromFen(toFen(amounts[column], unit), '万元')));

/** Sums each column of rows in 万元, with integers of 分. */
export const sumWan = (rows: readonly Amounts[]): Amounts =>
  mapColumns((column) => {
    const sum = sumFen(rows, column, '万元');
    return sum === null ? null : fromFen(sum, '万元');
  });

/** The printed 合计 in 分; `null` where it is blank. */
export const totalFen = ({ declared, currencyUnit }: BudgetDocument): number | null =>
  declared.total === null ? null : toFen(declared.total, figureUnit(currencyUnit));

export const projectCount = ({ units }: BudgetDocument): number =>
  units.reduce((sum, unit) => sum + unit.projects.length, 0);
