import { toFen } from '../../domain/money.ts';
import {
  FISCAL_PARTS,
  type FiscalDetail,
  MONEY_LABELS,
  type MoneyColumn,
  type Amounts,
  type AmountsBasis,
  type CurrencyUnit,
  FUNDING_SOURCES,
  type FundingSource,
} from '../../domain/records.ts';
import { barWidth, fenText, shareText } from '../../domain/money-text.ts';

export interface FundingRow {
  readonly column: MoneyColumn;
  readonly label: string;
  /** Figure with thousands separators; `null` where the printed cell is blank. */
  readonly text: string | null;
  readonly fen: number | null;
  readonly share: string | null;
  readonly bar: number;
}

/** A single source that pays all. */
interface OnlySource {
  readonly column: FundingSource;
  /** `财政专户拨款在原表中空白，其他资金为 0` */
  readonly others: string;
}

/** 总计 by 资金来源, each with its share of a whole. */
export interface FundingView {
  readonly unit: CurrencyUnit;
  readonly rows: readonly FundingRow[];
  /** The parts of 财政拨款, where the form prints them. */
  readonly parts: readonly FundingRow[];
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
  detail: FiscalDetail | null = null,
): FundingView {
  const figures = { ...amounts, ...detail };
  const toRow = (column: MoneyColumn): FundingRow => {
    const value = figures[column] ?? null;
    const fen = value === null ? null : toFen(value, unit);
    return {
      column,
      label: MONEY_LABELS[column],
      text: fen === null ? null : fenText(fen, unit),
      fen,
      share: fen === null ? null : shareText(fen, whole),
      bar: fen === null ? 0 : barWidth(fen, whole),
    };
  };
  const rows = FUNDING_SOURCES.map((column) => ({ ...toRow(column), column }));
  const parts = detail ? FISCAL_PARTS.map(toRow) : [];
  const total = toRow('total');
  const only = parts.length > 0 ? null : findOnlySource(rows, total);
  return { unit, rows, parts, total, only, fromOrder: basis === 'order' };
}

function findOnlySource(
  rows: readonly (FundingRow & { readonly column: FundingSource })[],
  total: FundingRow,
): OnlySource | null {
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
