import type { SearchEngine } from './engine.ts';
import { findPages } from './find-pages.ts';
import type { Term } from './reading/query.ts';

/**
 * Returns words that some page has together, in their order: the rarest, and each further one that leaves a page. Returns an empty list if that is less
 * than half of their characters.
 */
export async function chooseWords(engine: SearchEngine, words: readonly Term[]): Promise<Term[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      const { hits } = await findPages(engine, { terms: [word], excluded: [], whole: word.text });
      return { word, pages: new Set(hits.map(({ shard, page }) => `${shard.entry.name} ${page}`)) };
    }),
  );
  let common: string[] | undefined;
  const chosen = new Set<Term>();
  for (const { word, pages } of found
    .filter(({ pages }) => pages.size > 0)
    .sort((a, b) => a.pages.size - b.pages.size)) {
    const left: string[] = (common ?? [...pages]).filter((page) => pages.has(page));
    if (left.length === 0) continue;
    common = left;
    chosen.add(word);
  }
  const countCharacters = (of: Iterable<Term>): number => [...of].reduce((sum, { text }) => sum + text.length, 0);
  return 2 * countCharacters(chosen) < countCharacters(words) ? [] : words.filter((word) => chosen.has(word));
}
