/** An amount that a reader typed with its unit, in 分. */
export interface AmountRange {
  readonly fen: number;
  /** The amounts that round to what was typed: from `from` on and less than `below`. */
  readonly from: number;
  readonly below: number;
  /** What was typed, in one form: `1.2 亿元`. */
  readonly text: string;
}

const FEN: Readonly<Record<string, number>> = { '': 1e2, 万: 1e6, 百万: 1e8, 千万: 1e9, 亿: 1e10 };

/** An amount in a normalised text, also as pages print it: `12000.00万元(约1.20亿元)`. */
const AMOUNT = /^约?(\d{1,12})(?:\.(\d{1,8}))?(?:([百千]?万|亿)元?|元)(?:\(约[^()]*\))?$/;

/** Reads a normalised term as an amount with a unit: `1.2亿` is 1.15 亿元 or more and less than 1.25 亿元. Returns `null` for any other term. */
export function readAmount(term: string): AmountRange | null {
  const [, whole, fraction = '', scale = ''] = AMOUNT.exec(term) ?? [];
  if (whole === undefined) return null;
  const step = FEN[scale]! / 10 ** fraction.length;
  const digits = Number(whole + fraction);
  const fen = Math.round(digits * step);
  if (!Number.isSafeInteger(fen)) return null;
  const text = `${fraction === '' ? whole : `${whole}.${fraction}`} ${scale}元`;
  // Amounts are whole 分, so a figure that is exact to the 分 has nothing that rounds to it.
  return step < 2
    ? { fen, from: fen, below: fen + 1, text }
    : { fen, from: (digits - 0.5) * step, below: (digits + 0.5) * step, text };
}

export const isIn = ({ from, below }: AmountRange, fen: number | null): boolean =>
  fen !== null && fen >= from && fen < below;
