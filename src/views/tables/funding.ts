import { toFen } from '../../domain/money.ts';
import {
  FISCAL_PARTS,
  MONEY_LABELS,
  type MoneyColumn,
  type Amounts,
  type AmountsBasis,
  type CurrencyUnit,
  FUNDING_SOURCES,
  type FundingSource,
  type Project,
} from '../../domain/records.ts';
import { barWidth, fenText, shareText } from '../../domain/money-text.ts';

export interface FundingRow {
  /** `null` for money that has no key, such as 上年结转资金. */
  readonly column: MoneyColumn | null;
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
  /** `财政专户拨款空白，其他资金为 0` */
  readonly others: string;
}

/** 总计 by 资金来源, each with its share of a whole. */
export interface FundingView {
  readonly unit: CurrencyUnit;
  readonly rows: readonly (FundingRow & { readonly column: FundingSource })[];
  /** The parts of 财政拨款, where the form prints them. */
  readonly parts: readonly FundingRow[];
  /** Money without a key that is part of 总计. */
  readonly others: readonly FundingRow[];
  /** Money without a key that is no part of 总计, with its figures: `实施期资金总额 30.00 万元`. */
  readonly apart: readonly string[];
  readonly total: FundingRow;
  /** The only source of the whole 总计, with what stands in the other cells; `null` where there are several or they do not add up. */
  readonly only: OnlySource | null;
  /** Whether only the order of the figures tells their columns. */
  readonly fromOrder: boolean;
}

/** What a form prints beside the columns of money. */
type Beside = Pick<Project, 'fiscalDetail' | 'otherFunds'>;
const NOTHING: Beside = { fiscalDetail: null, otherFunds: [] };

/** @param whole the divisor of the shares, in 分 */
export function toFunding(
  amounts: Amounts,
  whole: number | null,
  unit: CurrencyUnit,
  basis: AmountsBasis | null,
  { fiscalDetail, otherFunds }: Beside = NOTHING,
): FundingView {
  const figures = { ...amounts, ...fiscalDetail };
  const toLine = (label: string, value: number | null): Omit<FundingRow, 'column'> => {
    const fen = value === null ? null : toFen(value, unit);
    return {
      label,
      text: fen === null ? null : fenText(fen, unit),
      fen,
      share: fen === null ? null : shareText(fen, whole),
      bar: fen === null ? 0 : barWidth(fen, whole),
    };
  };
  const toRow = <C extends MoneyColumn>(column: C): FundingRow & { readonly column: C } => ({
    column,
    ...toLine(MONEY_LABELS[column], figures[column] ?? null),
  });
  const rows = FUNDING_SOURCES.map(toRow);
  const parts = fiscalDetail ? FISCAL_PARTS.map(toRow) : [];
  const others = otherFunds.filter(({ inSum }) => inSum);
  const apart = otherFunds.filter(({ inSum }) => !inSum);
  const total = toRow('total');
  const only = parts.length + otherFunds.length > 0 ? null : findOnlySource(rows, total);
  return {
    unit,
    rows,
    parts,
    others: others.map(({ label, amount }) => ({ column: null, ...toLine(label, amount) })),
    apart: apart.map(({ label, amount }) => `${label} ${fenText(toFen(amount, unit), unit)} ${unit}`),
    total,
    only,
    fromOrder: basis === 'order',
  };
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
  const others = [blank && `${blank}空白`, zero && `${zero}为 0`].filter(Boolean).join('，');
  return { column: only.column, others };
}
