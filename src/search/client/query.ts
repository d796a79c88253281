import { normalize, type Variants } from '../shared/normalize.ts';

/** A search as typed, in the form that texts are compared in. */
export interface Query {
  /** Each must be in some block of a record. */
  readonly terms: readonly string[];
  /** None may be. */
  readonly excluded: readonly string[];
  /** All of the query as one text without quotes around it, for names that are exactly it. */
  readonly whole: string;
}

/** In quotes, which input methods give in many forms and not always in pairs; 书名号 and the like are text. */
const QUOTED = /^([-－−]?)["“”„‟＂]([^"“”„‟＂]*)["“”„‟＂](?=\s|$)/u;

/** A hyphen before a figure is its sign. */
const EXCLUDED = /^[-－−][^\p{Nd}\s－−-]/u;

/**
 * Words parted by white space, `"…"` for a text with white space of its own, `-…` for what must not be there.
 * Quotes that do not close at a word's end and hyphens within words are text; so is everything if nothing but exclusions is left.
 */
export function parseQuery(typed: string, variants: Variants): Query {
  const terms: string[] = [];
  const excluded: string[] = [];
  let rest = typed.trim();
  while (rest !== '') {
    const quoted = QUOTED.exec(rest);
    const word = quoted?.[0] ?? /^\S+/u.exec(rest)?.[0] ?? rest;
    rest = rest.slice(word.length).trimStart();
    const negative = quoted ? quoted[1] !== '' : EXCLUDED.test(word);
    const text = normalize(quoted ? quoted[2]! : word.slice(negative ? 1 : 0), variants);
    if (text !== '') (negative ? excluded : terms).push(text);
  }
  const whole = terms.length === 1 && excluded.length === 0 ? terms[0]! : normalize(typed, variants);
  if (terms.length === 0 && whole !== '') return { terms: [whole], excluded: [], whole };
  return { terms: [...new Set(terms)], excluded: [...new Set(excluded)], whole };
}

/**
 * Whether a page of that name and those texts, one a block and normalised, answers the query: the truth that search is measured against.
 * A name that is typed as it stands is found, whatever in it looks like an operator.
 */
export function matches({ terms, excluded, whole }: Query, name: string, texts: readonly string[]): boolean {
  const holds = (term: string): boolean => texts.some((text) => text.includes(term));
  return name === whole || (terms.every(holds) && !excluded.some(holds));
}

/** Whether a typed text has nothing in it that could be searched for. */
export const isBlank = (typed: string): boolean => normalize(typed, new Map()) === '';
