import { chooseWords } from './choose-words.ts';
import type { SearchEngine } from './engine.ts';
import { findAlikeNames, findNearNames } from './reading/near-names.ts';
import { widenAmount } from './reading/amount-range.ts';
import { isPlainFigure } from './reading/figure.ts';
import { asksForRows, parseQuery, QUOTE, type Query, type Term } from './reading/query.ts';
import { splitWords } from './reading/split-words.ts';
import { isAnswered, type Instead, type Outcome } from './outcome.ts';
import type { SearchState } from './state.ts';

/**
 * Searches with `run` for what a query that nothing answers may mean instead: an amount near the typed one; else names with a mistake in them, the
 * words one by one, or names that share half of its characters. Returns `undefined` if that is nothing either.
 */
export async function runInstead(
  engine: SearchEngine,
  { query: typed }: SearchState,
  run: (query: Query) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const query = parseQuery(typed, engine.variants, engine.words);
  const { terms, excluded, whole } = query;
  // What is in quotes means itself.
  if (excluded.length > 0 || QUOTE.test(typed)) return undefined;
  const tryTerms = async (instead: Instead, meant: readonly Term[]): Promise<Outcome | undefined> => {
    const found = meant.length === 0 ? undefined : await run({ terms: meant, excluded, whole });
    return found && isAnswered(found) ? { ...found, instead } : undefined;
  };
  const term = { text: whole, also: [], amount: null, figure: null, names: new Map<string, number>() };
  const amount = terms.length === 1 ? terms[0]!.amount : null;
  if (amount !== null) {
    const wider = widenAmount(amount);
    return tryTerms('amount', wider === null ? [] : [{ ...term, amount: wider }]);
  }
  const tryWords = async (): Promise<Outcome | undefined> => {
    const { words, figures } = await splitTerms(engine, terms);
    const withFigures = figures.length === 0 ? undefined : await tryTerms('words', [...words, ...figures]);
    return withFigures ?? tryTerms('words', words);
  };
  // A name has no figures with what compares.
  if (asksForRows(query)) return tryWords();
  const slipped = await tryTerms('names', [{ ...term, standsFor: 'slip' }]);
  if (slipped) return slipped;
  // If the names cannot be loaded, the reader still learns that nothing was found.
  const names = await engine
    .listLoaded()
    .then((shards) => Promise.all(shards.map((shard) => shard.readNames())))
    .catch(() => []);
  const tryNames = (near: ReadonlyMap<string, number>): Promise<Outcome | undefined> =>
    tryTerms('names', near.size === 0 ? [] : [{ ...term, names: near }]);
  return (
    (await tryNames(findNearNames(whole, names.flat()))) ??
    (await tryWords()) ??
    (await tryNames(findAlikeNames(whole, names.flat())))
  );
}

/** Splits the words of a query into those that some page has together; figures with what compares stay whole. */
async function splitTerms(
  engine: SearchEngine,
  terms: readonly Term[],
): Promise<{ words: readonly Term[]; figures: readonly Term[] }> {
  const parse = (texts: readonly string[]): readonly Term[] =>
    parseQuery(texts.join(' '), engine.variants, engine.words).terms;
  const parts = terms.map(({ text, figure }) =>
    figure && isPlainFigure(figure)
      ? { words: figure.words, compared: [figure.compared] }
      : { words: text, compared: [] },
  );
  const words = parts.flatMap(({ words }) => (words === '' ? [] : splitWords(words)));
  const figures = parse(parts.flatMap(({ compared }) => compared));
  // One word that stays as it is was looked for already.
  if (figures.length === 0 && words.join() === terms.map(({ text }) => text).join() && terms.length === 1)
    return { words: [], figures };
  return { words: await chooseWords(engine, parse(words)), figures };
}
