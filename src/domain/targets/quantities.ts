import { addDecimals, compareDecimals, multiplyDecimals, negateDecimal, normalizeDecimal } from '../decimal.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals.ts';
import { matchAfter, matchBefore, matchNeutral, type Bound } from './comparators.ts';
import { mask, maskBrackets } from './fold.ts';
import type { Comparator, Quantity } from './target.ts';
import { matchUnit, UNIT_PATTERN, type UnitMatch } from './units.ts';

/** A figure found in a clause, with its unit and the comparators on both sides. Places are offsets in the folded clause. */
export interface Figure {
  /** Where the comparator before the figure begins; where the figure begins if there is none. */
  readonly start: number;
  /** Where the figure itself begins. */
  readonly from: number;
  /** Where the figure and its unit end. */
  readonly to: number;
  /** Where the bound that follows them ends. */
  readonly end: number;
  readonly quantity: Quantity;
  /** The decimal of the figure alone, without scale and unit. */
  readonly number: string;
  readonly unit: UnitMatch;
  readonly before: Bound | null;
  readonly after: Bound | null;
  /** The comparator of a word such as 控制在, 为 or 是 before it, which leaves the direction open; `null` without one. */
  readonly neutral: Comparator | null;
  /** Whether `±` stands before it. */
  readonly plusMinus: boolean;
}

const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const FIGURE = new RegExp(
  `百分之?百|[百千万]分之(?:${ARABIC}|${CHINESE_NUMERAL})|(?<![\\d.])[-+]?${ARABIC}|${CHINESE_NUMERAL}|半`,
  'g',
);

/**
 * Patterns of digits that count nothing: years and dates, 第3名, 前3名, 7×24, 1:3, letters with digits (A4, IPv6), versions (2.0.1), phone and code
 * numbers (12345热线), fractions (2/3, 10分之1), and 数十, 几百.
 */
const NO_FIGURES: readonly RegExp[] = [
  /(?:19|20)\d\d(?:年?[-~至到](?:19|20)?\d\d)?年(?:度?\d{1,2}月(?:\d{1,2}[日号])?)?/g,
  /(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g,
  /(?<!\d)\d{1,2}月\d{1,2}[日号]/g,
  /第[\d一二三四五六七八九十百]+(?:[-~至、][\d一二三四五六七八九十百]+)*/g,
  /\d+[*xX]\d+(?:小时|天)?/g,
  /[A-Za-z][A-Za-z-]*\d+(?:\.\d+)*/g,
  /\d+[A-Za-z]+(?=[%\d级])/g,
  /[一二三四五六七八九〇零]{4}年/g,
  /\d+\.\d+\.\d+(?:\.\d+)*/g,
  /\d+(?:\.\d+)?[:/]\d+(?:\.\d+)?/g,
  /(?<![提之以目当事底末年月日])前(?:\d+|[一二三四五六七八九十]+)(?!期)/g,
  /[数几上成好][十百千万亿]+|几/g,
  /\d+(?:热线|平台|专线|号令|号文|年代)/g,
  /(?:\d+|[一二三四五六七八九十]+)分之(?:\d+|[一二三四五六七八九十]+)/g,
];

/** Words that contain a numeral and count nothing. */
const NUMERAL_WORDS =
  /统一|唯一|一式[两二三四五六七八]份|进一步|逐一|一一|一致|一体|一般|一定|一律|一直|一站|一线|一流|一旦|一并|一些|一次性|一次办|一窗|一网|一门|一件事|一把手|一方面|一系列|一季度|[二三四]季度|十[一二三四五]五|三公|三农|三方|四上|五保|两会|两新|两委|双一流|万一|千方百计|百姓|第三方|半成品/g;
const PER_CENT: Record<string, string> = { 百: '1', 千: '0.1', 万: '0.01' };
const SPAN_AFTER = new RegExp(`^(?:[-~至到])(?:${CHINESE_NUMERAL})(?:${UNIT_PATTERN})`);
const KNOWN_UNIT = new RegExp(`^${UNIT_PATTERN}`);
const NOT_AFTER_NUMERAL = '级期线层楼号届流类体部处点单面步线版起档股案环';

/** Finds all figures of a folded clause in printed order, outside brackets and quotes. */
export function findFigures(text: string, printed: string): Figure[] {
  let masked = maskBrackets(text);
  for (const pattern of [...NO_FIGURES, NUMERAL_WORDS]) masked = mask(masked, pattern);
  const figures: Figure[] = [];
  for (const found of masked.matchAll(FIGURE)) {
    const figure = readFigure(text, printed, found[0], found.index);
    if (figure && figure.from >= (figures.at(-1)?.to ?? 0)) figures.push(figure);
  }
  return figures;
}

function readFigure(text: string, printed: string, word: string, at: number): Figure | null {
  const signed = /^[-+]/.test(word);
  // A hyphen is a minus only where no figure or word stands before it, so not in `20-35`.
  const skip = signed && at > 0 && !/[≥≤<>=(:,;于过为是在达]/.test(text[at - 1]!) ? 1 : 0;
  const body = word.slice(skip);
  const fraction = /^([百千万])分之?(.+)$/.exec(body);
  const digits = fraction?.[2] ?? body;
  const isArabic = /\d/.test(digits);
  const number =
    digits === '百' && fraction
      ? '100'
      : digits === '半'
        ? '0.5'
        : isArabic
          ? normalizeDecimal(digits.replaceAll(',', ''))
          : parseChineseNumeral(digits);
  if (number === null) return null;
  const from = at + skip;
  const to = at + word.length;
  const more = /^[余多](?=[\u4e00-\u9fa5%])/.exec(text.slice(to))?.[0] ?? '';
  let unit = fraction
    ? { length: 0, factor: PER_CENT[fraction[1]!]!, unit: '%', scaled: false }
    : matchUnit(text.slice(to + more.length));
  // 一个半小时 is 1.5 小时.
  const middle = /^个半(?=小时|月|学期|星期)/.test(text.slice(to)) ? 2 : 0;
  if (middle > 0)
    unit = {
      ...matchUnit(`个${text.slice(to + middle)}`),
      length: matchUnit(`个${text.slice(to + middle)}`).length + 1,
    };
  const half =
    middle === 0 &&
    unit.unit &&
    /^(?:年|小时|月|天|周|学期)$/.test(unit.unit) &&
    /^半(?!年|月)/.test(text.slice(to + unit.length))
      ? 1
      : 0;
  const innerMore = !more && unit.scaled ? (/^[余多]/.exec(text.slice(to + unit.length))?.[0] ?? '') : '';
  if (innerMore) {
    const rest = matchUnit(text.slice(to + unit.length + 1));
    unit = { ...unit, length: unit.length + 1 + rest.length, unit: rest.unit };
  }
  if (!isArabic && !fraction && !isCounted(text, digits, to + more.length, unit)) return null;
  const end = to + more.length + unit.length + half;
  const exact = half + middle > 0 ? addDecimals(number, '0.5') : number;
  const quantity: Quantity = {
    value: multiplyDecimals(exact, unit.factor),
    unit: unit.unit,
    printed: printed.slice(from, end),
    unitFrom: unit.unit === null ? null : 'target',
  };
  return withBounds(text, { from, to: end, quantity, number: exact, unit }, more !== '' || innerMore !== '');
}

/** Tells whether a written-out numeral is a figure: it is one before a measure word (`三次`, `两项`), and none inside a word (`一级`, `统一`). */
function isCounted(text: string, digits: string, to: number, unit: UnitMatch): boolean {
  if (digits === '零') return isNone(text, to);
  // 三至五天 has its unit after the second numeral.
  if (SPAN_AFTER.test(text.slice(to))) return true;
  const next = text[to] ?? '';
  if (unit.unit === null || NOT_AFTER_NUMERAL.includes(next)) return false;
  if (digits === '半' && !/^(?:年|个?小时|个月|天|周|个学期)/.test(text.slice(to))) return false;
  return KNOWN_UNIT.test(text.slice(to)) || unit.scaled;
}

/** Tells whether 零 is a figure, as in `零投诉`, `实现零事故` and `事故为零`. */
function isNone(text: string, to: number): boolean {
  const [left, right] = [text.slice(0, to - 1), text.slice(to)];
  return right === ''
    ? /^$|为$/.test(left)
    : /^\p{Script=Han}{2,5}$/u.test(right) && /^(?:实现|保持|确保|力争|做到)?$/.test(left);
}

type Bare = Pick<Figure, 'from' | 'to' | 'quantity' | 'number' | 'unit'>;

function withBounds(text: string, bare: Bare, more: boolean): Figure {
  const plusMinus = /(?:±|\+\/?-|正负)$/.exec(text.slice(0, bare.from))?.[0] ?? '';
  const left = text.slice(0, bare.from - plusMinus.length);
  const before = matchBefore(left);
  const neutral = before ? null : matchNeutral(left);
  const found = matchAfter(text.slice(bare.to));
  const after = found ?? (more ? { comparator: 'gt' as const, length: 0, sign: false } : null);
  return {
    ...bare,
    start: bare.from - plusMinus.length - (before?.length ?? neutral?.length ?? 0),
    end: bare.to + (after?.length ?? 0),
    before,
    after,
    neutral: neutral?.comparator ?? null,
    plusMinus: plusMinus !== '',
  };
}

/** Returns the quantity of a figure, with the unit of `other` if it has none of its own: `20` in `20-35次`. The scale comes with the unit. */
export function borrowUnit(figure: Figure, other: Figure): Quantity {
  const { quantity, number, unit } = figure;
  if (unit.unit !== null) return quantity;
  return {
    ...quantity,
    value: unit.scaled ? quantity.value : multiplyDecimals(number, other.unit.factor),
    unit: other.quantity.unit,
    unitFrom: other.quantity.unitFrom,
  };
}

export function negateQuantity(quantity: Quantity): Quantity {
  return { ...quantity, value: negateDecimal(quantity.value), printed: `-${quantity.printed}` };
}

export function isAscending(low: Quantity, high: Quantity): boolean {
  return compareDecimals(low.value, high.value) < 0;
}
