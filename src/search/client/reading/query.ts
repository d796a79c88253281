import { replaceEveryday, type EverydayWord } from '../../shared/everyday-word.ts';
import { normalize, type Variants } from '../../shared/normalize.ts';
import { readReadings } from '../../shared/sounds.ts';
import { isIn, readAmount, type AmountRange } from './amount-range.ts';
import { readFigure, type FigureTerm } from './figure.ts';
import { readQuestion } from './question.ts';
import { isSlip } from './slips.ts';
import { rankSpelling } from './spells.ts';

/** A word of a search. A page answers it by any of its readings. */
export interface Term {
  /** The word as typed. */
  readonly text: string;
  /** Other texts that the word stands for. */
  readonly also: readonly string[];
  /** The total that the word stands for; `null` if it is no amount with a unit. */
  readonly amount: AmountRange | null;
  /** The figures of targets that the word stands for; `null` if it is none. Pages are not found by them, indicators are (`find-rows.ts`). */
  readonly figure: FigureTerm | null;
  /** The names that the word stands for, such as those that it is short for; the lower the number, the better. */
  readonly names: ReadonlyMap<string, number>;
  /** Whether the word stands for the names that it spells in pinyin, or for those that it is but for one mistake. */
  readonly standsFor?: 'sound' | 'slip';
}

/** A typed search in the form in which texts are compared. */
export interface Query {
  /** Words of which each must be in a block of the record. */
  readonly terms: readonly Term[];
  /** Texts of which none may be in a block of the record. */
  readonly excluded: readonly string[];
  /** The whole query as one text without quotes around it; a record answers the query if this is its name. */
  readonly whole: string;
}

/** What is compared with a query: the name and the texts of a record (one for each block), all normalised, the readings of the name, and its total in 分. */
export interface Comparable {
  readonly name: string;
  readonly readings: string;
  readonly texts: readonly string[];
  readonly fen: number | null;
}

/** A quote in any of the forms in which input methods type it. */
export const QUOTE = /["“”„‟＂]/u;

/** A quoted text. Input methods type quotes in many forms and not always in pairs. 书名号 and similar marks are no quotes. */
const QUOTED = /^([-－−]?)["“”„‟＂]([^"“”„‟＂]*)["“”„‟＂](?=\s|$)/u;

/** A word after a hyphen; before a digit the hyphen is a minus sign. */
const EXCLUDED = /^[-－−][^\p{Nd}\s－−-]/u;

/** White space between a figure and its unit, or before a figure, in an amount that was copied from a page. */
const WITHIN_AMOUNT = /(\p{Nd})\s+(?=(?:[百千]?万元?|亿元?|元)(?:[\s（()）]|$))|(约)\s+(?=\p{Nd})/gu;

/**
 * Reads a typed search. White space separates its words, `"…"` encloses a text that contains white space, and `-…` excludes a text. Quotes
 * that do not close at the end of a word are text, and so are hyphens within words. A search of exclusions only is read as one text.
 * What is in quotes stands for itself only.
 */
export function parseQuery(typed: string, variants: Variants, words: readonly EverydayWord[] = []): Query {
  const terms = new Map<string, Term>();
  const excluded = new Set<string>();
  const add = (text: string, isQuoted: boolean): void => {
    const also = isQuoted ? [] : [...readQuestion(text), ...replaceEveryday(text, words)];
    const [amount, figure] = isQuoted ? [null, null] : [readAmount(text), readFigure(text)];
    if (!terms.has(text)) terms.set(text, { text, also, amount, figure, names: new Map() });
  };
  let rest = typed.trim().replace(WITHIN_AMOUNT, '$1$2');
  while (rest !== '') {
    const quoted = QUOTED.exec(rest);
    const word = quoted?.[0] ?? /^\S+/u.exec(rest)?.[0] ?? rest;
    rest = rest.slice(word.length).trimStart();
    const negative = quoted ? quoted[1] !== '' : EXCLUDED.test(word);
    const text = normalize(quoted ? quoted[2]! : word.slice(negative ? 1 : 0), variants);
    if (text === '') continue;
    if (negative) excluded.add(text);
    else add(text, quoted !== null);
  }
  const [only] = terms.keys();
  const whole = terms.size === 1 && excluded.size === 0 ? only! : normalize(typed, variants);
  if (terms.size === 0 && whole !== '') {
    add(whole, true);
    excluded.clear();
  }
  return { terms: [...terms.values()], excluded: [...excluded], whole };
}

/** Returns all texts that the words of a query stand for. */
export const listTexts = ({ terms }: Query): string[] => terms.flatMap(({ text, also }) => [text, ...also]);

/**
 * Whether a record answers a query; `tools/search-evaluation` measures the search against this. A record whose name is the whole query
 * answers it even if the name contains an operator.
 */
export function matches({ terms, excluded, whole }: Query, { name, readings, texts, fen }: Comparable): boolean {
  const isFound = (text: string): boolean => texts.some((block) => block.includes(text));
  const isMeant = ({ text, standsFor }: Term): boolean =>
    standsFor === 'sound'
      ? rankSpelling(text, readReadings(name, readings)) !== null
      : standsFor === 'slip' && isSlip(text, name);
  const answers = (term: Term): boolean =>
    [term.text, ...term.also].some(isFound) ||
    term.names.has(name) ||
    (term.amount !== null && isIn(term.amount, fen)) ||
    isMeant(term);
  return name === whole || (terms.every(answers) && !excluded.some(isFound));
}

/** Whether a query asks for figures of targets, so that indicators are results of their own. A figure without words is a text. */
export const asksForRows = ({ terms }: Query): boolean =>
  terms.some(({ amount, figure }) => amount === null && figure !== null && (terms.length > 1 || figure.words !== ''));

/** Whether a typed text has nothing in it that could be searched for. */
export const isBlank = (typed: string): boolean => normalize(typed, new Map()) === '';
