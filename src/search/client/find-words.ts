import { PAGES_PER_WORD, spellPart } from '../shared/grams.ts';

/** Returns the pages of a shard that have exactly this word. */
export type Ask = (word: string) => Promise<readonly number[]>;

/** With more words than this the first is looked for alone: where few pages have it, the chunks of the others need not be loaded. */
const AT_ONCE = 2;
const FEW = 4;

/** Finds the pages of a shard that have all of the words. Of more than two, up to four pages may have the first only; records are checked later. */
export async function findWords(ask: Ask, words: readonly string[]): Promise<Uint32Array> {
  const [word, ...others] = words;
  if (word === undefined) return new Uint32Array();
  const first = findWord(ask, word);
  if (words.length > AT_ONCE && (await first).length <= FEW) return Uint32Array.from(await first);
  const [pages, ...rest] = await Promise.all([first, ...others.map((other) => findWord(ask, other))]);
  const sets = rest.map((found) => new Set(found));
  return Uint32Array.from(pages.filter((page) => sets.every((set) => set.has(page))));
}

/** Finds the pages of a word. It asks for the next part of the word while the current one is full. */
async function findWord(ask: Ask, word: string): Promise<number[]> {
  const found: number[] = [];
  for (let part = 0; found.length === part * PAGES_PER_WORD; part++) found.push(...(await ask(spellPart(word, part))));
  return found;
}
