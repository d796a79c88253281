import { type ChartDescription, describeParts } from '../../charts/describe-chart.ts';
import { toFen } from '../../domain/money.ts';
import {
  AMOUNT_LABELS,
  type AmountColumn,
  type Amounts,
  type AmountsBasis,
  type CurrencyUnit,
  FUNDING_SOURCES,
} from '../../domain/records.ts';
import { barWidth, fenText, shareText } from '../../domain/money-text.ts';

export interface FundingRow {
  readonly column: AmountColumn;
  readonly label: string;
  /** Figure with thousands separators; `null` where the printed cell is blank. */
  readonly text: string | null;
  readonly fen: number | null;
  readonly share: string | null;
  readonly bar: number;
}

/** 总计 by 资金来源, each with its share of a whole. */
export interface FundingView {
  readonly unit: CurrencyUnit;
  readonly rows: readonly FundingRow[];
  readonly total: FundingRow;
  readonly chart: ChartDescription;
  /** Whether only the order of the figures tells their columns. */
  readonly fromOrder: boolean;
}

/** @param whole the divisor of the shares, in 分 */
export function toFunding(
  amounts: Amounts,
  whole: number | null,
  unit: CurrencyUnit,
  basis: AmountsBasis | null,
): FundingView {
  const toRow = (column: AmountColumn): FundingRow => {
    const value = amounts[column];
    const fen = value === null ? null : toFen(value, unit);
    return {
      column,
      label: AMOUNT_LABELS[column],
      text: fen === null ? null : fenText(fen, unit),
      fen,
      share: fen === null ? null : shareText(fen, whole),
      bar: fen === null ? 0 : barWidth(fen, whole),
    };
  };
  const rows = FUNDING_SOURCES.map(toRow);
  const chart = describeParts(rows.map(({ label, fen }) => ({ label, value: fen })));
  return { unit, rows, total: toRow('total'), chart, fromOrder: basis === 'order' };
}
