import { combineBounds, comparesWithText } from './comparators.ts';
import { findDeadline } from './deadlines.ts';
import { borrowUnit, findFigures, negateQuantity, type Figure } from './quantities.ts';
import { maskBrackets, sliceFolded, type Folded } from './fold.ts';
import { parseGrade } from './grades.ts';
import { endsWithMeasure } from './measure-nouns.ts';
import { takePeriod } from './periods.ts';
import { joinPair, type FigureRange } from './ranges.ts';
import type { Comparator, QualitativeReason, QualitativeTarget, Quantity, SingleTarget, Wording } from './target.ts';
import { findBracketedUnit, type UnitMatch } from './units.ts';

const qualitative = (reason: QualitativeReason): QualitativeTarget => ({ kind: 'qualitative', reason });

/**
 * Reads one clause. A bare figure takes `nameUnit`, the unit in brackets in the indicator's name.
 * Several figures with signs of their own (`一级≤1小时二级≤2小时`) give several targets.
 */
export function parseClause(clause: Folded, nameUnit: UnitMatch | null): SingleTarget[] {
  const whole = takePeriod(clause);
  const targets = whole.per === null ? null : readFigures(whole.rest, whole.per, nameUnit);
  return targets?.some((target) => target.kind !== 'qualitative') ? targets : readClause(clause, nameUnit);
}

function readClause(clause: Folded, nameUnit: UnitMatch | null): SingleTarget[] {
  const grade = parseGrade(clause.text, clause.printed);
  if (grade) return [grade];
  return readFigures(clause, null, nameUnit);
}

function readFigures(clause: Folded, per: string | null, nameUnit: UnitMatch | null): SingleTarget[] {
  const masked = maskBrackets(clause.text);
  const deadline = findDeadline(masked);
  if (deadline) {
    const before = sliceFolded(clause, 0, deadline.start);
    const after = sliceFolded(clause, deadline.end);
    if (findFigures(before.text, before.printed).length === 0) {
      const rest = readFigures(after, per, nameUnit);
      const target = rest[0];
      if (rest.length === 1 && (target?.kind === 'quantity' || target?.kind === 'range') && target.by === null) {
        const subject = [before.printed, target.subject ?? ''].join('').replace(EDGE, '');
        return [{ ...target, subject: subject === '' ? null : subject, by: deadline.date }];
      }
      if (
        target?.kind === 'qualitative' &&
        target.reason === 'no-value' &&
        isDatePromise(deadline.marked, after.text)
      ) {
        return [
          {
            kind: 'deadline',
            comparator: deadline.marked ? 'le' : 'eq',
            date: deadline.date,
            ...toWording(before, per, after),
          },
        ];
      }
    }
  }
  const figures = findFigures(clause.text, clause.printed);
  const pair = joinPair(clause, figures);
  if (pair) return [isNamedSpan(clause.text, pair) ? qualitative('ambiguous') : toRange(clause, pair, per)];
  if (isBrokenSpan(clause.text, figures)) return [qualitative('ambiguous')];
  const usable = figures.filter((figure) => isPromise(clause.text, figure));
  if (usable.length === 0) {
    if (comparesWithText(masked)) return [qualitative('reference')];
    return [
      qualitative(figures.length > 0 || OTHER_DIGITS.test(clause.text.replace(NAMES, '')) ? 'ambiguous' : 'no-value'),
    ];
  }
  const chosen = chooseFigure(clause.text, usable, figures);
  if (chosen === 'all') return splitBySigns(clause, usable).map((figure) => toTarget(clause, figure, per, nameUnit));
  return [
    chosen
      ? toTarget(clause, { ...chosen, cut: 0, stop: clause.text.length }, per, nameUnit)
      : qualitative('ambiguous'),
  ];
}

/** Years, and digits in names (ISO9001, A4). They are no hint that a figure was missed. */
const NAMES = /(?:19|20)\d\d年?(?:[-~至](?:19|20)?\d\d年?)?|[A-Za-z][A-Za-z-]*\d[\d.]*/g;
const OTHER_DIGITS = /\d|分之/;
const EDGE = /^[、，,：:；;。+….\s-]+|(?<![外内存自])在$|[、，,：:；;。+….\s]+$/g;

function isDatePromise(marked: boolean, after: string): boolean {
  return (
    !endsWithMeasure(after) &&
    (marked || after === '' || /^(?:完成|完工|交付|上线|竣工|验收|发放|到位|支付|开工)/.test(after))
  );
}

const COUNTED = /^(?:次|场|期|份|篇|名|台|套|件|人|.+次|%)$/;

/**
 * Tells whether a figure can be what is promised. A number without unit can only after a comparator or as the whole clause. A duration with
 * words after it (`24小时值守`) can only with a bound.
 */
function isPromise(text: string, figure: Figure): boolean {
  if (figure.before || figure.after || figure.neutral !== null)
    return !(figure.after?.length === 1 && figure.unit.unit === null);
  const rest = text.slice(figure.end).replace(/^\(.*\)$/, '');
  const left = text.slice(0, figure.start);
  if (text[figure.from] === '零' && figure.unit.unit === null) return true;
  // 0投诉 promises that there are none.
  if (figure.number === '0' && left === '' && /^\p{Script=Han}{2,5}$/u.test(rest)) return true;
  if (figure.unit.unit === null) return rest === '' && (figure.unit.scaled || left === '' || endsWithMeasure(left));
  // A written-out numeral before a noun is often part of a name: 四个意识, 三项制度.
  if (!/\d/.test(figure.quantity.printed) && rest !== '' && !COUNTED.test(figure.unit.unit)) return false;
  // 1季度 may be one quarter or the first; 10月 and 15日 are dates.
  const word = text.slice(figure.from, figure.to);
  if (/^[1-4一二三四]季度$/.test(word) || /^\d{1,2}[月日]$/.test(word)) return false;
  return !(rest !== '' && /(?:小时|分钟|秒|天|月|年|周|工作日|季度)$/.test(figure.unit.unit ?? ''));
}

/** Tells whether a range is a span without a unit before a noun: `1-3月`, `3-5级`. */
function isNamedSpan(text: string, { low, start, end }: FigureRange): boolean {
  return low.unit === null && /^[\d.]/.test(text.slice(start)) && /^\p{Script=Han}/u.test(text.slice(end));
}

/** Tells whether two figures are joined like a range and make none: `30-20次`, `3次-5份`. */
function isBrokenSpan(text: string, figures: readonly Figure[]): boolean {
  return figures.some((figure, index) => {
    const next = figures[index + 1];
    return next !== undefined && /^(?:[-~]{1,2}|至|到)$/.test(text.slice(figure.to, next.from));
  });
}

/**
 * Chooses which of several figures is the target. All are, if each has its own sign. Else it is the last one, if it ends the clause and a
 * measure introduces it (`24小时内响应率100%`), or if it is the only one with a bound. Returns `null` if none of this holds.
 */
function chooseFigure(text: string, figures: readonly Figure[], all: readonly Figure[]): Figure | 'all' | null {
  const last = figures.at(-1)!;
  if (figures.length === 1) {
    const before = all[all.indexOf(last) - 1];
    const clear = last.before ?? last.after ?? (!before || endsWithMeasure(text.slice(before.to, last.start)));
    return clear ? last : null;
  }
  if (figures.every((figure) => figure.before?.sign)) return 'all';
  const atEnd = text.slice(last.end).replace(/\(.*\)$/, '') === '';
  const previous = figures.at(-2)!;
  if (atEnd && endsWithMeasure(text.slice(previous.end, last.start))) return last;
  const bounded = figures.filter((figure) => figure.before ?? figure.after);
  return bounded.length === 1 && bounded[0] === last ? last : null;
}

interface Placed extends Figure {
  /** The part of the clause from `cut` to `stop` is about this figure. */
  readonly cut: number;
  readonly stop: number;
}

function splitBySigns(clause: Folded, figures: readonly Figure[]): Placed[] {
  return figures.map((figure, index) => ({
    ...figure,
    cut: index === 0 ? 0 : figures[index - 1]!.end,
    stop: index === figures.length - 1 ? clause.text.length : figure.end,
  }));
}

function toTarget(clause: Folded, figure: Placed, period: string | null, nameUnit: UnitMatch | null): SingleTarget {
  const comparator = toComparator(figure, clause.text.slice(figure.end));
  if (comparator === null) return qualitative('ambiguous');
  const left = sliceFolded(clause, figure.cut, figure.start);
  const right = sliceFolded(clause, figure.end, figure.stop);
  if (comparesWithText(maskBrackets(left.text))) return qualitative('reference');
  // 一年内到用户单位回访的次数 says what is counted, not how much.
  if (!figure.before && endsWithMeasure(right.text)) return qualitative('no-value');
  const wording = toWording(left, period, right);
  const quantity = withNameUnit(figure, wording, nameUnit);
  if (figure.plusMinus) return toSymmetric(quantity, wording);
  const explicit = figure.before !== null || figure.after !== null || figure.neutral === 'le';
  return { kind: 'quantity', comparator, explicit, quantity, ...wording, by: null };
}

/** Returns the comparator of a figure. Of the `rest` after it, `（含）` and `（不含5%）` settle whether the figure itself is included. */
function toComparator({ before, after, neutral }: Figure, rest: string): Comparator | null {
  const comparator = !before && !after && neutral !== null ? neutral : combineBounds(before, after);
  const remark = /^\((不?含)[^)]*\)/.exec(rest)?.[1];
  if (comparator === null || remark === undefined) return comparator;
  const table = remark === '含' ? { gt: 'ge', lt: 'le' } : { ge: 'gt', le: 'lt' };
  return (table as Partial<Record<Comparator, Comparator>>)[comparator] ?? comparator;
}

/** Gives a figure without unit the one in brackets after it (`100（%）`), before it (`数据量（条）≥50`), or in the indicator's name. */
function withNameUnit(figure: Figure, { subject, tail }: Wording, nameUnit: UnitMatch | null): Quantity {
  const own = tail !== null && /^[(（][^()（）]*[)）]$/.test(tail) ? findBracketedUnit(tail) : null;
  const unit = own ?? (subject === null ? null : findBracketedUnit(subject)) ?? nameUnit;
  if (figure.unit.unit !== null || unit === null || (figure.unit.scaled && unit.scaled)) return figure.quantity;
  const { quantity } = figure;
  const borrowed = borrowUnit(figure, { ...figure, unit, quantity: { ...quantity, unit: unit.unit } });
  return { ...borrowed, unit: unit.unit, unitFrom: own ? 'target' : 'name' };
}

function toSymmetric(quantity: Quantity, wording: Wording): SingleTarget {
  const high = { ...quantity, inclusive: true };
  return { kind: 'range', low: { ...negateQuantity(quantity), inclusive: true }, high, ...wording, by: null };
}

function toRange(clause: Folded, { start, end, low, high, subject }: FigureRange, period: string | null): SingleTarget {
  const wording = toWording(sliceFolded(clause, 0, start), period, sliceFolded(clause, end));
  return { kind: 'range', low, high, ...wording, subject: wording.subject ?? subject, by: null };
}

/** Takes the period and the words on both sides of a figure, without the punctuation between them. */
function toWording(left: Folded, period: string | null, right: Folded): Wording {
  const inner = takePeriod(left);
  const last = takePeriod(inner.rest, 'end');
  const subject = last.rest.printed.replace(EDGE, '');
  const tail = right.printed.replace(EDGE, '');
  return {
    subject: /^[A-Za-z]?$/.test(subject) ? null : subject,
    per: period ?? inner.per ?? last.per,
    tail: tail === '' ? null : tail,
  };
}
