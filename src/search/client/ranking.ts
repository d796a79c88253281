import { isGram, spellName, spellQuery } from '../shared/grams.ts';
import type { Query } from '../shared/query.ts';
import type { Hit, SearchEngine } from './engine.ts';
import { holds } from './check-record.ts';
import type { LoadedShard } from './loaded-shard.ts';

/** Where the query was found: the lower, the better. */
export const TIERS = { exactName: 0, inName: 1, inText: 2 } as const;

/** Pages up to which a long excluded word is looked for in the texts themselves. */
const DOUBTED = 60;

export interface RankedHit extends Hit {
  readonly tier: number;
}

type Found = ReadonlyMap<LoadedShard, Uint32Array>;

export interface FoundPages {
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
  const kept = await Promise.all(doubted.map(async (hit) => holds(query, await engine.record(hit), engine.variants)));
  return { hits: [...hits, ...doubted.filter((_, index) => kept[index])], complete: true };
}

const pagesOf = (found: Found, shard: LoadedShard): ReadonlySet<number> => new Set(found.get(shard));

/** Negative where the first of two comes before the second. */
export type Compare = (a: Hit, b: Hit) => number;

/** Exact names, names that hold the query, the rest; each by amount. */
export function byRelevance(a: RankedHit, b: RankedHit): number {
  return a.tier - b.tier || byAmount(a, b);
}

/** Greater amounts, those without one last; then newer years. */
export function byAmount(a: Hit, b: Hit): number {
  const first = a.shard.amount(a.page) ?? -Infinity;
  const second = b.shard.amount(b.page) ?? -Infinity;
  return first === second ? byYear(a, b) || byPlace(a, b) : second - first;
}

/** Names in the order of pinyin; pages of one name by amount. */
export async function readOrderByName(shards: readonly LoadedShard[]): Promise<Compare> {
  const ranks = new Map(await Promise.all(shards.map(async (shard) => [shard, await shard.readNameRanks()] as const)));
  const rank = ({ shard, page }: Hit): number => ranks.get(shard)![page]!;
  return (a, b) => rank(a) - rank(b) || byAmount(a, b);
}

const byYear = (a: Hit, b: Hit): number => (b.shard.entry.year ?? 0) - (a.shard.entry.year ?? 0);

const byPlace = (a: Hit, b: Hit): number =>
  a.shard === b.shard ? a.page - b.page : a.shard.entry.prefix < b.shard.entry.prefix ? -1 : 1;
