/**
 * Widths of the indexed grams, ascending. Pages repeat each other's sentences with small changes: where narrow grams find many that
 * hold all pieces of a long query but not the query, wide ones find few, and need fewer lookups.
 */
const WIDTHS = [1, 2, 3, 4, 5, 6, 8] as const;

/** Grams of one query: more than a few only where these would leave gaps, and never more than the most. */
const GRAMS_PER_QUERY = { few: 6, most: 12 };

/**
 * Pages that one word of the index has at most: the next ones have a word of their own. Pagefind walks all pages of a word
 * for each of them, so that ten words of some pages are found ten times faster than one word of all.
 */
export const PAGES_PER_WORD = 256;

/** What a gram was cut from. The family is the token's last bit, so that both tokens of a gram share an index chunk. */
const FAMILIES = { any: 0, name: 1 } as const;
export type Family = keyof typeof FAMILIES;

const LETTERS = 8;

/** 32-bit token of `text[start, end)`. */
export function hashGram(text: string, start: number, end: number, family: Family): number {
  let hash = 0x2545f491 ^ (end - start);
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return ((hash & ~1) | FAMILIES[family]) >>> 0;
}

/**
 * A token as a word of eight letters from a to p, in the order of the numbers. Plain letters pass through Pagefind as they are: it drops
 * signs, cuts words where a browser's `Intl.Segmenter` tells it to, and takes a word for the beginning of longer ones.
 */
export function spellToken(token: number): string {
  let word = '';
  for (let rest = token; word.length < LETTERS; rest >>>= 4) word = String.fromCharCode(97 + (rest & 15)) + word;
  return word;
}

/** The word of a whole name, found only by exactly this name. It sorts next to its first gram, which a query for it looks up anyway. */
export function spellName(name: string): string {
  const first = hashGram(name, 0, widthFor(name), 'name');
  return spellToken(first) + spellToken(hashGram(name, 0, name.length, 'any'));
}

/** The word of the pages of a word from the `part`th {@link PAGES_PER_WORD} on; the letters are not of {@link spellToken}. */
export const spellPart = (word: string, part: number): string =>
  part === 0 ? word : word + String(part).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

/** Adds the tokens of all grams of a normalised text, some several times. */
export function addGrams(text: string, family: Family, add: (token: number) => void): void {
  for (let start = 0; start < text.length; start++) {
    for (const width of WIDTHS) {
      if (start + width <= text.length) add(hashGram(text, start, start + width, family));
    }
  }
}

/** Whether a text is an indexed gram itself, so that the index alone decides where it is. */
export const isGram = (text: string): boolean => widthFor(text) === text.length;

/** Width of the widest grams that a text has. */
const widthFor = (text: string): number => WIDTHS.findLast((width) => width <= text.length) ?? 0;

/** The words to look up for a normalised query: itself, or grams of the widest width from its beginning to its end. */
export function spellQuery(query: string, family: Family): string[] {
  const width = widthFor(query);
  const last = query.length - width;
  // Up to eighteen characters neighbours share six, so that what holds both is all but sure to hold them joined.
  const { few, most } = GRAMS_PER_QUERY;
  const count = Math.min(Math.ceil(last / 2) + 1, Math.max(few, Math.ceil(last / width) + 1), most);
  const words = new Set<string>();
  for (let index = 0; index < count; index++) {
    const start = count === 1 ? 0 : Math.round((index * last) / (count - 1));
    words.add(spellToken(hashGram(query, start, start + width, family)));
  }
  return [...words];
}
