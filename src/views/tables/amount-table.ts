import type { ChartItem } from '../../charts/chart-items.ts';
import { toFen } from '../../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  type AmountColumn,
  type Amounts,
  type CurrencyUnit,
} from '../../domain/records.ts';
import { amountText, barWidth, padDecimals, shareText } from '../../domain/money-text.ts';

/** A row to show: its name, its amounts, and whatever else the table lists. */
export interface AmountRowInput {
  readonly name: string;
  readonly href?: string | undefined;
  readonly amounts: Amounts;
  /** Shown small below the name. */
  readonly detail?: string | undefined;
  /** What colours it in a chart. */
  readonly group?: string | undefined;
  /** Number of projects or indicators; a table has it in all rows or in none. */
  readonly count?: number | undefined;
}

export interface AmountCell {
  readonly label: string;
  /** `null` where the cell is blank in print. */
  readonly text: string | null;
  readonly fen: number | null;
  /** Zeros that line up its decimal point with its column. */
  readonly pad: string;
}

export interface AmountRow extends Omit<AmountRowInput, 'amounts'> {
  readonly cells: readonly AmountCell[];
  readonly fen: number | null;
  readonly share: string | null;
  readonly bar: number;
}

export interface AmountTableView {
  readonly columns: readonly { readonly key: AmountColumn; readonly label: string }[];
  readonly unit: CurrencyUnit;
  readonly rows: readonly AmountRow[];
  /** The printed total of the rows. */
  readonly total: AmountRow | null;
  /** Labels of the columns that are blank in every row, and therefore left out. */
  readonly blankColumns: readonly string[];
}

/**
 * Lays out rows of amounts. Shares are of the printed total's 总计; bars compare the rows with each other.
 * Columns that are blank throughout are left out and named.
 */
export function toAmountTable(
  rows: readonly AmountRowInput[],
  total: AmountRowInput | null,
  unit: CurrencyUnit,
): AmountTableView {
  const all = total ? [...rows, total] : rows;
  const isUsed = (column: AmountColumn): boolean =>
    column === 'total' || all.some(({ amounts }) => amounts[column] !== null);
  const used = AMOUNT_COLUMNS.filter(isUsed);
  const whole = toFenOrNull(total?.amounts.total ?? null, unit);
  const largest = Math.max(0, ...rows.map(({ amounts }) => toFenOrNull(amounts.total, unit) ?? 0));

  const pads = used.map((column) => padDecimals(all.map(({ amounts }) => amountText(amounts[column], unit))));

  const toRow = ({ amounts, ...row }: AmountRowInput, index: number): AmountRow => {
    const cells = used.map((column, at): AmountCell => {
      const value = amounts[column];
      return {
        label: AMOUNT_LABELS[column],
        text: amountText(value, unit),
        fen: toFenOrNull(value, unit),
        pad: pads[at]?.[index] ?? '',
      };
    });
    const fen = cells[0]?.fen ?? null;
    return {
      ...row,
      cells,
      fen,
      share: fen === null ? null : shareText(fen, whole),
      bar: fen === null ? 0 : barWidth(fen, largest),
    };
  };
  return {
    columns: used.map((key) => ({ key, label: AMOUNT_LABELS[key] })),
    unit,
    rows: rows.map(toRow),
    total: total && toRow(total, rows.length),
    blankColumns: AMOUNT_COLUMNS.filter((column) => !used.includes(column)).map((column) => AMOUNT_LABELS[column]),
  };
}

const toFenOrNull = (value: number | null, unit: CurrencyUnit): number | null =>
  value === null ? null : toFen(value, unit);

/** The rows of a table as a chart draws them, by their 总计. */
export const toChartItems = ({ rows }: AmountTableView): ChartItem[] =>
  rows.map(({ name, fen, href, group }) => ({ label: name, value: fen, href, group }));
