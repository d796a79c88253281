import { PAGES_PER_WORD, spellPart } from '../shared/grams.ts';

/** Returns the pages of a shard that have exactly this word. */
export type Ask = (word: string) => Promise<readonly number[]>;

/** Finds the pages of a shard that have all of the words. */
export async function findWords(ask: Ask, words: readonly string[]): Promise<Uint32Array> {
  const [first = [], ...others] = await Promise.all(words.map((word) => findWord(ask, word)));
  const sets = others.map((pages) => new Set(pages));
  return Uint32Array.from(first.filter((page) => sets.every((set) => set.has(page))));
}

/** Finds the pages of a word. It asks for the next part of the word while the current one is full. */
async function findWord(ask: Ask, word: string): Promise<number[]> {
  const found: number[] = [];
  for (let part = 0; found.length === part * PAGES_PER_WORD; part++) found.push(...(await ask(spellPart(word, part))));
  return found;
}
