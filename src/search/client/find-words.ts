import { PAGES_PER_WORD, spellPart } from '../shared/grams.ts';

/** Returns the pages of a shard that have exactly this word. */
export type Ask = (word: string) => Promise<readonly number[]>;

/** More words than this are not looked for at once, but the first three alone. Where no more pages have these than are shown at first, the chunks of the others need not be loaded. */
const AT_ONCE = 4;
const FIRST = 3;
const FEW = 10;

/** Finds the pages of a shard that have all of the words. Of more than four, up to ten pages may have the first three only; records are checked later. */
export async function findWords(ask: Ask, words: readonly string[]): Promise<Uint32Array> {
  const findAll = async (some: readonly string[]): Promise<number[]> => {
    const [pages = [], ...rest] = await Promise.all(some.map((word) => findWord(ask, word)));
    const sets = rest.map((found) => new Set(found));
    return sets.length === 0 ? pages : pages.filter((page) => sets.every((set) => set.has(page)));
  };
  const first = words.length > AT_ONCE ? FIRST : words.length;
  const pages = await findAll(words.slice(0, first));
  const rest = words.slice(first);
  if (pages.length <= FEW || rest.length === 0) return Uint32Array.from(pages);
  const others = new Set(await findAll(rest));
  return Uint32Array.from(pages.filter((page) => others.has(page)));
}

/** Finds the pages of a word. It asks for the next part of the word while the current one is full. */
async function findWord(ask: Ask, word: string): Promise<number[]> {
  const found: number[] = [];
  for (let part = 0; found.length === part * PAGES_PER_WORD; part++) found.push(...(await ask(spellPart(word, part))));
  return found;
}
