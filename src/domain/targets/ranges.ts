import { addDecimals, negateDecimal } from '../decimal.ts';
import { borrowUnit, isAscending, type Figure } from './quantities.ts';
import type { Folded } from './fold.ts';
import type { RangeEnd } from './target.ts';

export interface FigureRange {
  readonly start: number;
  readonly end: number;
  readonly low: RangeEnd;
  readonly high: RangeEnd;
  /** What is measured, between the two figures of `90%≤满意度≤95%`; `null` if only a letter stands there. */
  readonly subject: string | null;
}

const BETWEEN = /^(?:[-~]{1,2}|至|到)$/;
const AND = /^(?:且|并且|、|,|;|和)?$/;
const TURNED = /^(≤|<=|<)(.*)$/;

/** Joins the two figures of a clause to a range: `20-35次`, `90%至95%`, `100±5个`, `≥90%且≤95%`, `90%≤满意度<95%`. Returns `null` if they make none. */
export function joinPair(clause: Folded, figures: readonly Figure[]): FigureRange | null {
  const [a, b] = figures;
  if (!a || !b || figures.length !== 2) return null;
  return joinSpan(clause, a, b) ?? joinTolerance(a, b) ?? joinBounds(clause, a, b) ?? joinChain(clause, a, b);
}

function joinSpan({ text }: Folded, a: Figure, b: Figure): FigureRange | null {
  if (!BETWEEN.test(text.slice(a.to, b.from)) || a.plusMinus || b.plusMinus) return null;
  if ((a.before && a.before.comparator !== 'eq') || (b.after && b.after.comparator !== 'le')) return null;
  // 1-3日 is a span of dates.
  if (!b.after && /(?<![作然人])日$/.test(text.slice(b.from, b.to))) return null;
  const end = b.end + (text.startsWith('之间', b.end) ? 2 : 0);
  return toRange(a, b, { start: a.start, end });
}

/** Reads `100±5个` as the range from 95 to 105. */
function joinTolerance(a: Figure, b: Figure): FigureRange | null {
  if (!b.plusMinus || b.start !== a.to || a.before) return null;
  const [middle, spread] = [borrowUnit(a, b), b.quantity];
  if (middle.unit !== spread.unit) return null;
  const printed = `${a.quantity.printed}±${spread.printed}`;
  return {
    start: a.start,
    end: b.end,
    low: { ...middle, value: addDecimals(middle.value, negateDecimal(spread.value)), printed, inclusive: true },
    high: { ...middle, value: addDecimals(middle.value, spread.value), printed, inclusive: true },
    subject: null,
  };
}

function joinBounds({ text }: Folded, a: Figure, b: Figure): FigureRange | null {
  if (!AND.test(text.slice(a.end, b.start))) return null;
  const [x, y] = [a, b].map((figure) => (figure.before && figure.after ? null : (figure.before ?? figure.after)));
  if (!x || !y) return null;
  const up = (c: string): boolean => c === 'ge' || c === 'gt';
  const down = (c: string): boolean => c === 'le' || c === 'lt';
  const span = { start: a.start, end: b.end };
  const closed = [x.comparator, y.comparator].map((c) => c === 'ge' || c === 'le') as [boolean, boolean];
  if (up(x.comparator) && down(y.comparator)) return toRange(a, b, span, closed);
  if (down(x.comparator) && up(y.comparator)) return toRange(b, a, span, [closed[1], closed[0]]);
  return null;
}

/** Reads a range around what is measured: `90%≤X<95%`. */
function joinChain({ text, printed }: Folded, a: Figure, b: Figure): FigureRange | null {
  const [, sign, subject = ''] = TURNED.exec(text.slice(a.to, b.start)) ?? [];
  if (sign === undefined || a.before || !b.before?.sign || !/^(?:le|lt)$/.test(b.before.comparator)) return null;
  const range = toRange(a, b, { start: a.start, end: b.end }, [sign !== '<', b.before.comparator === 'le']);
  const words = printed.slice(b.start - subject.length, b.start);
  return range && { ...range, subject: /^[A-Za-zＡ-Ｚａ-ｚ]?$/.test(words) ? null : words };
}

function toRange(
  low: Figure,
  high: Figure,
  span: { start: number; end: number },
  [lowClosed, highClosed]: readonly [boolean, boolean] = [true, true],
): FigureRange | null {
  const from = borrowUnit(low, high);
  const to = borrowUnit(high, low);
  if (from.unit !== to.unit || !isAscending(from, to)) return null;
  return {
    ...span,
    low: { ...from, inclusive: lowClosed },
    high: { ...to, inclusive: highClosed },
    subject: null,
  };
}
