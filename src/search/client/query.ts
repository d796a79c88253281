import { normalize, type Variants } from '../shared/normalize.ts';

/** A typed search in the form in which texts are compared. */
export interface Query {
  /** Texts of which each must be in a block of the record. */
  readonly terms: readonly string[];
  /** Texts of which none may be in a block of the record. */
  readonly excluded: readonly string[];
  /** The whole query as one text without quotes around it; a record answers the query if this is its name. */
  readonly whole: string;
}

/** A quoted text. Input methods type quotes in many forms and not always in pairs. 书名号 and similar marks are no quotes. */
const QUOTED = /^([-－−]?)["“”„‟＂]([^"“”„‟＂]*)["“”„‟＂](?=\s|$)/u;

/** A word after a hyphen; before a digit the hyphen is a minus sign. */
const EXCLUDED = /^[-－−][^\p{Nd}\s－−-]/u;

/**
 * Reads a typed search. White space separates its words, `"…"` encloses a text that contains white space, and `-…` excludes a text. Quotes
 * that do not close at the end of a word are text, and so are hyphens within words. A search of exclusions only is read as one text.
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
 * Whether a record with this name and these texts (one for each block, normalised) answers the query; `tools/search-evaluation` measures the
 * search against this. A record whose name is the whole query answers it even if the name contains an operator.
 */
export function matches({ terms, excluded, whole }: Query, name: string, texts: readonly string[]): boolean {
  const isFound = (term: string): boolean => texts.some((text) => text.includes(term));
  return name === whole || (terms.every(isFound) && !excluded.some(isFound));
}

/** Whether a typed text has nothing in it that could be searched for. */
export const isBlank = (typed: string): boolean => normalize(typed, new Map()) === '';
