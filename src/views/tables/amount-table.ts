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
  /** Whether 财政拨款 is all of 总计, so that the other cells say no more. */
  readonly isFiscal: boolean;
}

export interface AmountTableView {
  readonly columns: readonly { readonly key: AmountColumn; readonly label: string }[];
  readonly unit: CurrencyUnit;
  readonly rows: readonly AmountRow[];
  /** The row of the printed total; `null` where there is none. */
  readonly total: AmountRow | null;
  /** Labels of the columns that the table leaves out because every row is blank. */
  readonly blankColumns: readonly string[];
  /** Label of the source that the table leaves out because it pays all of 总计 in every row; `null` where there is none. */
  readonly onlySource: string | null;
}

/**
 * Lays out rows of amounts. Shares relate to the 总计 of the printed total; a bar is as long as its share, and without a total the
 * bars compare the rows with the `largest` amount of the list, in `unit`: that of all its pages, or of these rows. Columns that are blank in every row are left out and named, and so is one that says the same as 总计
 * in every row. Rows without any amount have no column of money.
 */
export function toAmountTable(
  rows: readonly AmountRowInput[],
  total: AmountRowInput | null,
  unit: CurrencyUnit,
  largest: number = largestTotal(rows),
): AmountTableView {
  const all = total ? [...rows, total] : rows;
  const isBlank = (column: AmountColumn): boolean => all.every(({ amounts }) => amounts[column] === null);
  const isAll = (column: AmountColumn): boolean =>
    column !== 'total' && all.every(({ amounts }) => amounts[column] === amounts.total);
  const hasMoney = !AMOUNT_COLUMNS.every(isBlank);
  const blank = AMOUNT_COLUMNS.filter((column) => !hasMoney || (column !== 'total' && isBlank(column)));
  const only = AMOUNT_COLUMNS.find((column) => !blank.includes(column) && isAll(column));
  const used = AMOUNT_COLUMNS.filter((column) => column !== only && !blank.includes(column));
  const whole = toFenOrNull(total?.amounts.total ?? null, unit);
  const longest = whole ?? toFen(largest, unit);

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
      bar: fen === null ? 0 : barWidth(fen, longest),
      isFiscal: amounts.fiscal !== null && amounts.fiscal === amounts.total,
    };
  };
  return {
    columns: used.map((key) => ({ key, label: AMOUNT_LABELS[key] })),
    unit,
    rows: rows.map(toRow),
    total: total && toRow(total, rows.length),
    blankColumns: hasMoney ? blank.map((column) => AMOUNT_LABELS[column]) : [],
    onlySource: only === undefined ? null : AMOUNT_LABELS[only],
  };
}

/** The largest 总计 of rows, 0 without any. */
export const largestTotal = (rows: readonly { readonly amounts: Amounts }[]): number =>
  rows.reduce((largest, { amounts }) => Math.max(largest, amounts.total ?? 0), 0);

const toFenOrNull = (value: number | null, unit: CurrencyUnit): number | null =>
  value === null ? null : toFen(value, unit);

/** Turns the rows of a table into the items of a chart, by their 总计. */
export const toChartItems = ({ rows }: AmountTableView): ChartItem[] =>
  rows.map(({ name, fen, href, group }) => ({ label: name, value: fen, href, group }));

/** Up to this number of rows a table is shown whole. */
export const ROWS_TO_SEE_AT_ONCE = 15;
/** The rows that a longer table shows before a reader opens the rest. */
const LARGEST_ROWS = 10;

/** Sorts rows by their 总计, the largest first, and sets aside those past the largest. Blank ones come last. */
export function foldRows(rows: readonly AmountRow[]): { largest: readonly AmountRow[]; rest: readonly AmountRow[] } {
  const sorted = rows.toSorted((a, b) => (b.fen ?? -Infinity) - (a.fen ?? -Infinity));
  const shown = sorted.length > ROWS_TO_SEE_AT_ONCE ? LARGEST_ROWS : sorted.length;
  return { largest: sorted.slice(0, shown), rest: sorted.slice(shown) };
}
