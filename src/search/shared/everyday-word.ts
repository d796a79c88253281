/** A word that people say, and the words that stand for it in the documents; all are normalised. */
export type EverydayWord = readonly [word: string, meanings: readonly string[]];

/** The most other texts that one term is read as. */
const MOST = 8;

/** The longest term in which everyday words are replaced. A longer one is a text copied from a page. */
const LONGEST = 20;

/**
 * Returns the texts that a normalised term may stand as in the documents: each everyday word in it replaced by what the documents say
 * (`公车维修` → `公务用车维修`). A word of letters and digits has to be the whole term.
 */
export function replaceEveryday(term: string, words: readonly EverydayWord[]): string[] {
  if (term.length > LONGEST) return [];
  const texts = words.flatMap(([word, meanings]) => {
    const isHere = /[a-z0-9]/.test(word) ? term === word : term.includes(word);
    return isHere
      ? meanings.flatMap((meaning) => {
          // What stands beside the word already says it.
          const isSaid = term.replace(word, ' ').includes(meaning);
          return isSaid ? [] : [term.replace(word, () => meaning)];
        })
      : [];
  });
  return [...new Set(texts)].slice(0, MOST);
}
