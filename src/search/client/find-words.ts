import { PAGES_PER_WORD, spellPart } from '../shared/grams.ts';
import { fromPageId } from '../shared/page-id.ts';
import type { Found } from './index-messages.ts';

/** Returns the ids of the pages that have exactly this word, ascending within a shard. */
export type Ask = (word: string) => Promise<readonly string[]>;

/** Finds the pages that have all of the words. */
export async function findWords(ask: Ask, words: readonly string[]): Promise<Found> {
  const [first, ...others] = await Promise.all(words.map((word) => findWord(ask, word)));
  return [...(first ?? [])].map(([prefix, pages]) => {
    const sets = others.map((found) => new Set(found.get(prefix)));
    return { prefix, pages: Uint32Array.from(pages.filter((page) => sets.every((set) => set.has(page)))) };
  });
}

/** Finds the pages of a word by the prefix of their shard. It asks for the next part of the word while a shard fills the current one. */
async function findWord(ask: Ask, word: string): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  let full = true;
  for (let part = 0; full; part++) {
    groupPages(await ask(spellPart(word, part)), found);
    full = [...found.values()].some((pages) => pages.length === (part + 1) * PAGES_PER_WORD);
  }
  return found;
}

/** Adds the pages of these ids to `found`, by the prefix of their shard and in their order. */
export function groupPages(ids: readonly string[], found = new Map<string, number[]>()): Map<string, number[]> {
  for (const id of ids) {
    const { prefix, page } = fromPageId(id);
    const pages = found.get(prefix);
    if (pages) pages.push(page);
    else found.set(prefix, [page]);
  }
  return found;
}
