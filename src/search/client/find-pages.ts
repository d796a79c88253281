import { isGram, spellName, spellQuery } from '../shared/grams.ts';
import type { Query } from './query.ts';
import { answersQuery } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import { TIERS, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';

/** Pages up to which a long excluded word is looked for in the texts themselves. */
const DOUBTED = 60;

type PagesByShard = ReadonlyMap<LoadedShard, Uint32Array>;

interface FoundPages {
  /** In no particular order. */
  readonly hits: RankedHit[];
  /** Whether these are all: others may hold all grams of an excluded word but not the word. */
  readonly complete: boolean;
}

/**
 * The pages that answer a query. Long words are looked up by a few of their grams, so a page in some hundreds may not hold them: what is
 * shown is checked against its record first (`results.ts`).
 */
export async function findPages(engine: SearchEngine, query: Query): Promise<FoundPages> {
  const { terms, excluded, whole } = query;
  const [texts, names, exact, without] = await Promise.all([
    Promise.all(terms.map((term) => engine.find(spellQuery(term, 'any')))),
    Promise.all(terms.map((term) => engine.find(spellQuery(term, 'name')))),
    engine.find([spellName(whole)]),
    Promise.all(excluded.map((term) => engine.find(spellQuery(term, 'any')))),
  ]);
  const hits: RankedHit[] = [];
  const doubted: RankedHit[] = [];
  for (const [shard, pages] of texts[0] ?? []) {
    const all = texts.slice(1).map((found) => pagesOf(found, shard));
    const none = without.map((found) => pagesOf(found, shard));
    const exactly = pagesOf(exact, shard);
    const named = names.map((found) => pagesOf(found, shard));
    for (const page of exactly) hits.push({ shard, page, tier: TIERS.exactName });
    for (const page of pages) {
      if (exactly.has(page) || !all.every((set) => set.has(page))) continue;
      const against = excluded.filter((_, index) => none[index]!.has(page));
      if (against.some(isGram)) continue;
      const tier = named.every((set) => set.has(page)) ? TIERS.inName : TIERS.inText;
      (against.length > 0 ? doubted : hits).push({ shard, page, tier });
    }
  }
  // What holds all grams of an excluded word holds the word, but for a few pages.
  if (doubted.length > DOUBTED) return { hits, complete: false };
  const kept = await Promise.all(
    doubted.map(async (hit) => answersQuery(await engine.record(hit), query, engine.variants)),
  );
  return { hits: [...hits, ...doubted.filter((_, index) => kept[index])], complete: true };
}

const pagesOf = (found: PagesByShard, shard: LoadedShard): ReadonlySet<number> => new Set(found.get(shard));
