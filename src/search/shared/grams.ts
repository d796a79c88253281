/**
 * The widths of the indexed grams in characters, ascending. Documents repeat sentences with small changes, so many pages contain all
 * narrow grams of a long query without containing the query. Wide grams exclude most of those pages and need fewer lookups.
 */
const WIDTHS = [1, 2, 3, 4, 5, 6, 8] as const;

/** The number of grams that a query looks up: `few`, or more where `few` would not cover the query, up to `most`. */
const GRAMS_PER_QUERY = { few: 6, most: 12 };

/**
 * The most pages that one word of the index has; further pages get another word. Pagefind's time grows with the square of a word's pages, and
 * with the number of words: 11,000 pages took 60 ms in words of 256, 33 ms in words of 1,024 and 47 ms in words of 4,096.
 */
export const PAGES_PER_WORD = 1_024;

/** What a gram is cut from, at every `step` characters. The last bit of a token is `bit`. */
interface Cut {
  readonly seed: number;
  readonly bit: 0 | 1;
  readonly step: number;
  readonly widths: readonly number[];
}

/** The characters that a syllable has in {@link toSyllables}. */
const SYLLABLE = 7;

/**
 * The texts that grams are cut from: any text, a name, and the sounds of a name (`sounds.ts`). Only the last bit of a token tells a name's
 * gram from that of any text, so both are in one chunk.
 */
const FAMILIES = {
  any: { seed: 0, bit: 0, step: 1, widths: WIDTHS },
  name: { seed: 0, bit: 1, step: 1, widths: WIDTHS },
  initials: { seed: 1 << 20, bit: 1, step: 1, widths: [2, 4, 8] },
  syllables: { seed: 2 << 20, bit: 1, step: SYLLABLE, widths: [1, 2, 4, 8].map((width) => width * SYLLABLE) },
} as const satisfies Record<string, Cut>;
export type Family = keyof typeof FAMILIES;

const LETTERS = 8;

/** Returns the 32-bit token of the gram `text[start, end)`. */
export function hashGram(text: string, start: number, end: number, family: Family): number {
  const { seed, bit } = FAMILIES[family];
  let hash = 0x2545f491 ^ seed ^ (end - start);
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return ((hash & ~1) | bit) >>> 0;
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
 * Returns the word that stands for a whole name, or for all of its sounds. It begins with the first gram of the text, so a query that loads
 * the gram's chunk has it too.
 */
export function spellName(name: string, family: Exclude<Family, 'any'> = 'name'): string {
  const first = hashGram(name, 0, widthFor(name, family), family);
  return spellToken(first) + spellToken(hashGram(name, 0, name.length, 'any'));
}

/** The shortest name that is found with a mistake in it. */
const SLIPPED = 4;

/**
 * Returns the words under which a name is found though one character is wrong, missing or too many, or two neighbours have changed places:
 * without one character the name is as the typed text is, or as that is without one.
 */
export const spellSlips = (name: string): string[] => [
  ...drop(name).flatMap((rest, place) => spellSlip(name, name.length, place, `${place} ${rest}`)),
  ...[0, name.length].flatMap((place) => spellSlip(name, name.length, place, `- ${name}`)),
];

/**
 * Returns the words to look up for the names that a normalised text is with such a mistake; any of them will do. Those that most mistakes and
 * the fewest chunks answer are a list of their own, and come first.
 */
export function spellSlipped(text: string): string[][] {
  const { length } = text;
  const rests = drop(text);
  const words = [
    ...rests.map((rest, place) => [length, spellSlip(text, length, place, `${place} ${rest}`)] as const),
    ...rests.map((rest, place) => [length, spellSlip(text, length, place + 1, `${place + 1} ${rest}`)] as const),
    ...rests.map((rest, place) => [length - 1, spellSlip(text, length - 1, place, `- ${rest}`)] as const),
    ...[...rests, ''].map((_, place) => [length + 1, spellSlip(text, length + 1, place, `${place} ${text}`)] as const),
  ];
  const isFirst = (ofName: number): boolean => endWidth(ofName) === endWidth(length);
  return [true, false].map((first) => words.flatMap(([ofName, word]) => (isFirst(ofName) === first ? word : [])));
}

/** Returns what is left of a text without each of its characters. */
const drop = (text: string): string[] =>
  Array.from({ length: text.length }, (_, place) => text.slice(0, place) + text.slice(place + 1));

/** The width of the end of a name that a mistake in the other half leaves as it is. */
const endWidth = (length: number): number => Math.max(1, (length >> 1) - 1);

/** Returns the word, if any, of a mistake at a place in a name of this length. It begins with the end of the text that the mistake is not in. */
function spellSlip(text: string, length: number, place: number, rest: string): string[] {
  if (length < SLIPPED) return [];
  const start = 2 * place >= length - 1 ? 0 : text.length - endWidth(length);
  const end = hashGram(text, start, start + endWidth(length), 'name');
  return [spellToken(end) + spellToken(hashGram(rest, 0, rest.length, 'any'))];
}

/** Returns the word for pages `part` × {@link PAGES_PER_WORD} and up of a word. It appends letters that {@link spellToken} never uses. */
export const spellPart = (word: string, part: number): string =>
  part === 0 ? word : word + String(part).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

/** Passes the tokens of all grams of a normalised text to `add`; a gram that repeats is passed again. */
export function addGrams(text: string, family: Family, add: (token: number) => void): void {
  const { step, widths } = FAMILIES[family];
  for (let start = 0; start < text.length; start += step) {
    for (const width of widths) {
      if (start + width <= text.length) add(hashGram(text, start, start + width, family));
    }
  }
}

/** Whether a normalised text is as wide as an indexed gram, so that the index alone says which pages contain it. */
export const isGram = (text: string): boolean => widthFor(text, 'any') === text.length;

/** Returns the width of the widest grams of a text; 0 if it has none. */
const widthFor = (text: string, family: Family): number =>
  (FAMILIES[family].widths as readonly number[]).findLast((width) => width <= text.length) ?? 0;

/** Returns the words to look up for a normalised query: its widest grams, spread from its beginning to its end. Those of both ends and of the middle come first. */
export function spellQuery(query: string, family: Family): string[] {
  const { step } = FAMILIES[family];
  const width = widthFor(query, family);
  const last = (query.length - width) / step;
  // In queries of up to 28 characters neighbouring grams overlap by four, so a page with both grams nearly always contains them joined.
  const { few, most } = GRAMS_PER_QUERY;
  const count = Math.min(Math.ceil(last / 4) + 1, Math.max(few, Math.ceil((last * step) / width) + 1), most);
  const starts = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * last) / (count - 1)),
  );
  const middle = (count >> 1) - 1;
  const words = [...starts.splice(0, 1), ...starts.splice(-1), ...starts.splice(middle, 1), ...starts].map((start) =>
    spellToken(hashGram(query, start * step, start * step + width, family)),
  );
  return [...new Set(words)];
}

/** Returns the sounds of a name as a text of the family `syllables`. */
export const toSyllables = (sounds: readonly string[]): string =>
  sounds.map((sound) => ` ${sound}`.padEnd(SYLLABLE)).join('');
