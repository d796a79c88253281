import { writeDigits } from './numerals.ts';
import { comparedFigure, OPERATORS, readOperator } from './operators.ts';

/** An amount that a reader typed with its unit, in 分. */
export interface AmountRange {
  readonly fen: number;
  /** The amounts that round to what was typed, or that compare with it as typed: from `from` on and less than `below`. */
  readonly from: number;
  readonly below: number;
  /** What was typed, in one form: `1.2 亿元`. */
  readonly text: string;
  /** What the amounts are to `text`: 为, 四舍五入为 or 大于. */
  readonly relation: string;
}

const FEN: Readonly<Record<string, number>> = { '': 1e2, 万: 1e6, 百万: 1e8, 千万: 1e9, 亿: 1e10 };

/** An amount in a normalised text, also as pages print it: `12000.00万元(约1.20亿元)`. */
const AMOUNT = new RegExp(
  `^${comparedFigure('约?(\\d{1,12})(?:\\.(\\d{1,8}))?(?:([百千]?万|亿)元?|元)(?:\\(约[^()]*\\))?')}`,
);

/**
 * Reads a normalised term as an amount with a unit: `1.2亿` is 1.15 亿元 or more and less than 1.25 亿元, `超过1亿元` is all above. Returns `null`
 * for any other term.
 */
export function readAmount(term: string): AmountRange | null {
  const [, before, whole, fraction = '', scale = '', after] = AMOUNT.exec(writeDigits(term)) ?? [];
  if (whole === undefined) return null;
  const step = FEN[scale]! / 10 ** fraction.length;
  const digits = Number(whole + fraction);
  const fen = Math.round(digits * step);
  if (!Number.isSafeInteger(fen)) return null;
  const amount = { fen, text: `${fraction === '' ? whole : `${whole}.${fraction}`} ${scale}元` };
  const operator = readOperator(before, after) ?? 'eq';
  const relation = OPERATORS[operator].label;
  switch (operator) {
    case 'gt':
    case 'ge':
      return { ...amount, from: operator === 'gt' ? fen + 1 : fen, below: Infinity, relation };
    case 'lt':
    case 'le':
      return { ...amount, from: -Infinity, below: operator === 'lt' ? fen : fen + 1, relation };
    case 'eq':
      // Amounts are whole 分, so a figure that is exact to the 分 has nothing that rounds to it.
      return step < 2
        ? { ...amount, from: fen, below: fen + 1, relation: '为' }
        : { ...amount, from: (digits - 0.5) * step, below: (digits + 0.5) * step, relation: '四舍五入为' };
  }
}

/**
 * Takes the final zeros of an amount for rounded digits: 1200 万元 are 1150 万元 and more, less than 1250 万元. Returns `null` if that is not
 * wider. */
export function widenAmount(range: AmountRange): AmountRange | null {
  const step = range.fen / Number(String(range.fen).replace(/0+$/, ''));
  const [from, below] = [range.fen - step / 2, range.fen + step / 2];
  return from < range.from && range.fen > 0 ? { ...range, from, below } : null;
}

export const isIn = ({ from, below }: AmountRange, fen: number | null): boolean =>
  fen !== null && fen >= from && fen < below;
