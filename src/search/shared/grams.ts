/**
 * The widths of the indexed grams in characters, ascending. Documents repeat sentences with small changes, so many pages contain all
 * narrow grams of a long query without containing the query. Wide grams exclude most of those pages and need fewer lookups.
 */
const WIDTHS = [1, 2, 3, 4, 5, 6, 8] as const;

/** The number of grams that a query looks up: `few`, or more where `few` would not cover the query, up to `most`. */
const GRAMS_PER_QUERY = { few: 6, most: 12 };

/**
 * The most pages that one word of the index has; further pages get another word. Pagefind's time for a word grows with the square of the
 * word's pages, so ten words are found ten times faster than one word with the pages of all ten.
 */
export const PAGES_PER_WORD = 256;

/**
 * The text that a gram was cut from: any text, or a name. The last bit of a token says which, so both tokens of a gram are in one chunk.
 */
const FAMILIES = { any: 0, name: 1 } as const;
export type Family = keyof typeof FAMILIES;

const LETTERS = 8;

/** Returns the 32-bit token of the gram `text[start, end)`. */
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
 * Spells a token as a word of eight letters from a to p; words and tokens sort alike. Pagefind leaves such words as they are. From others it
 * drops signs, it cuts them where the browser's `Intl.Segmenter` does, and it takes a word for the beginning of longer words.
 */
export function spellToken(token: number): string {
  let word = '';
  for (let rest = token; word.length < LETTERS; rest >>>= 4) word = String.fromCharCode(97 + (rest & 15)) + word;
  return word;
}

/**
 * Returns the word that stands for a whole name. It begins with the name's first gram, so a query that loads the gram's chunk has it too.
 */
export function spellName(name: string): string {
  const first = hashGram(name, 0, widthFor(name), 'name');
  return spellToken(first) + spellToken(hashGram(name, 0, name.length, 'any'));
}

/** Returns the word for pages `part` × {@link PAGES_PER_WORD} and up of a word. It appends letters that {@link spellToken} never uses. */
export const spellPart = (word: string, part: number): string =>
  part === 0 ? word : word + String(part).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

/** Passes the tokens of all grams of a normalised text to `add`; a gram that repeats is passed again. */
export function addGrams(text: string, family: Family, add: (token: number) => void): void {
  for (let start = 0; start < text.length; start++) {
    for (const width of WIDTHS) {
      if (start + width <= text.length) add(hashGram(text, start, start + width, family));
    }
  }
}

/** Whether a normalised text is as wide as an indexed gram, so that the index alone says which pages contain it. */
export const isGram = (text: string): boolean => widthFor(text) === text.length;

/** Returns the width of the widest grams of a text; 0 for an empty text. */
const widthFor = (text: string): number => WIDTHS.findLast((width) => width <= text.length) ?? 0;

/** Returns the words to look up for a normalised query: its widest grams, spread from its beginning to its end. */
export function spellQuery(query: string, family: Family): string[] {
  const width = widthFor(query);
  const last = query.length - width;
  // In queries of up to 18 characters neighbouring grams overlap by six, so a page with both grams nearly always contains them joined.
  const { few, most } = GRAMS_PER_QUERY;
  const count = Math.min(Math.ceil(last / 2) + 1, Math.max(few, Math.ceil(last / width) + 1), most);
  const words = new Set<string>();
  for (let index = 0; index < count; index++) {
    const start = count === 1 ? 0 : Math.round((index * last) / (count - 1));
    words.add(spellToken(hashGram(query, start, start + width, family)));
  }
  return [...words];
}
