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

/** A single source that pays all. */
interface OnlySource {
  readonly column: AmountColumn;
  /** `财政专户拨款在原表中空白，其他资金为 0` */
  readonly others: string;
}

/** 总计 by 资金来源, each with its share of a whole. */
export interface FundingView {
  readonly unit: CurrencyUnit;
  readonly rows: readonly FundingRow[];
  readonly total: FundingRow;
  /** The only source of the whole 总计, with what stands in the other cells; `null` where there are several or they do not add up. */
  readonly only: OnlySource | null;
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
  const total = toRow('total');
  return { unit, rows, total, only: findOnlySource(rows, total), fromOrder: basis === 'order' };
}

function findOnlySource(rows: readonly FundingRow[], total: FundingRow): OnlySource | null {
  const [only, ...more] = rows.filter(({ fen }) => fen !== null && fen !== 0);
  if (!only || more.length > 0 || only.fen !== total.fen) return null;
  const labels = (fen: number | null): string =>
    rows
      .filter((row) => row.fen === fen)
      .map(({ label }) => label)
      .join('、');
  const [blank, zero] = [labels(null), labels(0)];
  const others = [blank && `${blank}在原表中空白`, zero && `${zero}为 0`].filter(Boolean).join('，');
  return { column: only.column, others };
}
