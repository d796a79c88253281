import { multiplyDecimals } from '../../../domain/decimal.ts';
import type { Figure } from '../../shared/row-columns.ts';
import { comparedFigure, OPERATORS, readOperator, type Operator } from './operators.ts';
import { UNIT_CONVERSIONS, UNIT_SPELLINGS } from '../../../domain/targets/unit-spellings.ts';

/** A figure that a reader asks for. */
export interface AskedFigure {
  readonly operator: Operator;
  /** An exact decimal, counted in `unit`. */
  readonly value: string;
  /** The unit in the spelling of the records, in lower case. */
  readonly unit: string;
}

/** A word of a search that may mean figures of targets: `满意度低于90%`. */
export interface FigureTerm extends AskedFigure {
  /** What stands before the figure; the empty string if nothing does. */
  readonly words: string;
  /** Whether a sign or a word says how to compare. */
  readonly explicit: boolean;
  /** The figure as typed, without what stands around it. */
  readonly printed: string;
  /** The figure with what compares. */
  readonly compared: string;
}

const SCALES: Readonly<Record<string, string>> = {
  '': '1',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

/** Reads a unit with its scale words: 万元 is 元 with factor 10000. */
export function readUnit(typed: string): { readonly factor: string; readonly unit: string } {
  const [, scale = '', rest = ''] = /^((?:[十百千]?万|亿)(?=.))?(.*)$/su.exec(typed) ?? [];
  const of = <T>(all: Readonly<Record<string, T>>): T | undefined => (Object.hasOwn(all, rest) ? all[rest] : undefined);
  const [factor, unit] = of(UNIT_CONVERSIONS) ?? ['1', of(UNIT_SPELLINGS) ?? rest];
  return { factor: multiplyDecimals(SCALES[scale]!, factor), unit: unit.toLowerCase() };
}

const FIGURE = new RegExp(
  `^(.*?)${comparedFigure('(\\d{1,12}(?:\\.\\d{1,6})?)([%‰]|[\\p{Script=Han}/]{1,5}?|[a-z]{1,3})')}`,
  'u',
);

/** What people write between the words and the figure, and before the words. */
const FILLERS = /^(?:哪些|项目|所有|全部|承诺)+|(?:的|在|应|须|要求|目标)+$/g;

/** A calendar year, and no number of years. */
const YEAR = /^(?:19|20)\d\d年/;

/** Reads a normalised word as a figure with its unit, with what stands before it and how to compare; `null` if it is none. */
export function readFigure(text: string): FigureTerm | null {
  const [, words, before, figure, unit, after] = FIGURE.exec(text) ?? [];
  if (words === undefined || figure === undefined || unit === undefined) return null;
  // A figure does not begin within a number, as that of `00%` does.
  if (/[\d.]$/.test(words) || /^0\d/.test(figure) || YEAR.test(figure + unit)) return null;
  const read = readUnit(unit);
  const operator = readOperator(before, after);
  return {
    words: words.replace(FILLERS, ''),
    operator: operator ?? 'eq',
    explicit: operator !== undefined,
    value: multiplyDecimals(figure, read.factor),
    unit: read.unit,
    printed: figure + unit,
    compared: `${before ?? ''}${figure}${unit}${after ?? ''}`,
  };
}

/** Whether a word says by itself that it is a figure of a target; `12次` and `12345热线` do not. */
export const isPlainFigure = ({ explicit, words, unit }: FigureTerm): boolean =>
  explicit || words !== '' || unit === '%';

/** Reads a figure that is typed into fields of its own; `null` if the value is no number. */
export function readFields(operator: Operator, typed: string, unit: string): AskedFigure | null {
  const value = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return null;
  const read = readUnit(unit.normalize('NFKC').trim());
  return { operator, value: multiplyDecimals(value, read.factor), unit: read.unit };
}

/** Whether a figure of a target answers what the reader asks for. */
export const answersFigure = ({ operator, value, unit }: AskedFigure, other: Omit<Figure, 'sign'>): boolean =>
  other.unit.toLowerCase() === unit && OPERATORS[operator].passes(Number(other.value) - Number(value));
