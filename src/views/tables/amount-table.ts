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

/** The input for a row: its name, its amounts, and the other columns of its table. */
export interface AmountRowInput {
  readonly name: string;
  readonly href?: string | undefined;
  readonly amounts: Amounts;
  /** Small text below the name. */
  readonly detail?: string | undefined;
  /** Rows with the same group share a colour in a chart. */
  readonly group?: string | undefined;
  /** Number of projects or indicators. Either all rows of a table have it or none. */
  readonly count?: number | undefined;
}

export interface AmountCell {
  readonly label: string;
  /** Figure with thousands separators; `null` where the printed cell is blank. */
  readonly text: string | null;
  readonly fen: number | null;
  /** Zeros that line up its decimal point with the others of its column. */
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
  /** The row of the printed total; `null` where there is none. */
  readonly total: AmountRow | null;
  /** Labels of the columns that the table leaves out because every row is blank. */
  readonly blankColumns: readonly string[];
}

/**
 * Lays out rows of amounts. Shares relate to the 总计 of the printed total; bars compare the rows with each other.
 * Columns that are blank in every row are left out and named.
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

/** Turns the rows of a table into the items of a chart, by their 总计. */
export const toChartItems = ({ rows }: AmountTableView): ChartItem[] =>
  rows.map(({ name, fen, href, group }) => ({ label: name, value: fen, href, group }));
