import { isGram, spellName, spellQuery } from '../shared/grams.ts';
import type { Query } from './query.ts';
import { answersQuery } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import { TIERS, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';

/** The most pages whose records are loaded, each with its pack, to look for an excluded term in their texts. */
const MOST_DOUBTED = 20;

type PagesByShard = ReadonlyMap<LoadedShard, Uint32Array>;

interface FoundPages {
  /** The pages, in no particular order. */
  readonly hits: RankedHit[];
  /** Whether no page is missing. A page is missing if it contains all grams of an excluded term but not the term. */
  readonly complete: boolean;
}

/**
 * Finds the pages that answer a query. A long term is looked up by a few of its grams, so one page in some hundreds may not contain the
 * term; `results.ts` checks the records before it shows them.
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
  // Nearly every page that contains all grams of an excluded term contains the term, so many doubted pages are left out unchecked.
  if (doubted.length > MOST_DOUBTED) return { hits, complete: false };
  const kept = await Promise.all(
    doubted.map(async (hit) => answersQuery(await engine.record(hit), query, engine.variants)),
  );
  return { hits: [...hits, ...doubted.filter((_, index) => kept[index])], complete: true };
}

const pagesOf = (found: PagesByShard, shard: LoadedShard): ReadonlySet<number> => new Set(found.get(shard));
