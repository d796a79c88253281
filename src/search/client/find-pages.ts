import { isGram, spellName, spellQuery } from '../shared/grams.ts';
import { isIn } from './reading/amount-range.ts';
import { answersQuery } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import { isEntity, TIERS, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';
import type { Query, Term } from './reading/query.ts';
import { isAbbreviation, mayBeAbbreviation } from './reading/abbreviation.ts';
import { mayBePinyin, rankSpelling } from './reading/spells.ts';

/** The most pages whose records are loaded, each with its pack, to look for an excluded term in their texts. */
const MOST_DOUBTED = 20;

/** A short name is looked for if fewer pages than this have it as it is: the names of all pages have to be loaded. */
const FEW = 10;

interface FoundPages {
  /** The query with the readings of its words that are on some page, and the names that they spell in pinyin. */
  readonly query: Query;
  /** The pages, in no particular order. */
  readonly hits: RankedHit[];
  /** Whether no page is missing. A page is missing if it contains all grams of an excluded term but not the term. */
  readonly complete: boolean;
}

/** The pages of each shard that a term is on, with their tiers. */
type TiersByShard = ReadonlyMap<LoadedShard, ReadonlyMap<number, number>>;

/**
 * Finds the pages that answer a query. A long term is looked up by a few of its grams, so one page in some hundreds may not contain the
 * term; `results.ts` checks the records before it shows them.
 */
export async function findPages(engine: SearchEngine, asked: Query): Promise<FoundPages> {
  const [found, exact, without] = await Promise.all([
    Promise.all(asked.terms.map((term) => findTerm(engine, term))),
    engine.find([spellName(asked.whole)]),
    Promise.all(asked.excluded.map((term) => engine.find(spellQuery(term, 'any')))),
  ]);
  const query = { ...asked, terms: found.map(({ term }) => term) };
  const hits: RankedHit[] = [];
  const doubted: RankedHit[] = [];
  for (const [shard, exactly] of exact) {
    const [first = new Map<number, number>(), ...others] = found.map(({ tiers }) => tiers.get(shard) ?? new Map());
    const none = without.map((pages) => new Set(pages.get(shard)));
    const named = new Set(exactly);
    for (const page of named) hits.push({ shard, page, tier: TIERS.exactName });
    for (const [page, tier] of first) {
      if (named.has(page) || !others.every((pages) => pages.has(page))) continue;
      const against = query.excluded.filter((_, index) => none[index]!.has(page));
      if (against.some(isGram)) continue;
      const worst = Math.max(tier, ...others.map((pages) => pages.get(page)!));
      (against.length > 0 ? doubted : hits).push({ shard, page, tier: worst });
    }
  }
  // Nearly every page that contains all grams of an excluded term contains the term, so many doubted pages are left out unchecked.
  if (doubted.length > MOST_DOUBTED) return { query, hits, complete: false };
  const kept = await Promise.all(doubted.map((hit) => answersQuery(engine, hit, query)));
  return { query, hits: [...hits, ...doubted.filter((_, index) => kept[index])], complete: true };
}

const countPages = (tiers: TiersByShard): number => [...tiers.values()].reduce((sum, { size }) => sum + size, 0);

const hasEntity = (tiers: TiersByShard): boolean =>
  [...tiers].some(([shard, pages]) =>
    [...pages].some(([page, tier]) => tier <= TIERS.inName && isEntity({ shard, page })),
  );

/** Finds the pages of a term by all of its readings. Letters that no record has are read as pinyin, and what looks like a short name of a department or unit as one. */
async function findTerm(engine: SearchEngine, asked: Term): Promise<{ term: Term; tiers: TiersByShard }> {
  const tiers = new Map<LoadedShard, Map<number, number>>();
  const add = (shard: LoadedShard, page: number, tier: number): void => {
    const ofShard = tiers.get(shard) ?? new Map<number, number>();
    tiers.set(shard, ofShard);
    if (tier < (ofShard.get(page) ?? Infinity)) ofShard.set(page, tier);
  };
  /** Returns whether any page has the text. */
  const addText = async (text: string, inName: number, inText: number): Promise<boolean> => {
    const [anywhere, names] = await Promise.all([
      engine.find(spellQuery(text, 'any')),
      engine.find(spellQuery(text, 'name')),
    ]);
    for (const [shard, pages] of anywhere) {
      const named = new Set(names.get(shard));
      for (const page of pages)
        add(shard, page, named.has(page) ? inName : shard.kind(page) === 'page' ? TIERS.inProse : inText);
    }
    return [...anywhere.values()].some(({ length }) => length > 0);
  };
  const [, ...isFound] = await Promise.all([
    addText(asked.text, TIERS.inName, TIERS.inText),
    ...asked.also.map((text) => addText(text, TIERS.near, TIERS.nearText)),
  ]);
  const also = asked.also.filter((_, index) => isFound[index]);
  const shards = await engine.listLoaded();
  let amount = null;
  for (const shard of asked.amount === null ? [] : shards) {
    for (const [page, fen] of shard.listAmounts()) {
      if (!isIn(asked.amount!, fen)) continue;
      amount = asked.amount;
      add(shard, page, fen === amount!.fen ? TIERS.inText : TIERS.near);
    }
  }
  const isInRecord = [...tiers].some(([shard, pages]) => [...pages.keys()].some((page) => shard.kind(page) !== 'page'));
  const names = new Map(asked.names);
  if (!isInRecord && mayBePinyin(asked.text)) {
    for (const name of (await Promise.all(shards.map((shard) => shard.readNames()))).flat()) {
      const rank = rankSpelling(asked.text, name);
      if (rank !== null) names.set(name.name, rank);
    }
  }
  if (mayBeAbbreviation(asked.text) && countPages(tiers) < FEW && !hasEntity(tiers)) {
    for (const shard of shards) {
      for (const { name, characters, pages } of await shard.readNames()) {
        if (pages.some((page) => isEntity({ shard, page })) && isAbbreviation(asked.text, characters))
          names.set(name, 0);
      }
    }
  }
  if (names.size > 0) {
    for (const shard of shards) {
      for (const { name, pages } of await shard.readNames()) {
        const rank = names.get(name);
        if (rank !== undefined) for (const page of pages) add(shard, page, TIERS.near + rank);
      }
    }
  }
  return { term: { ...asked, also, amount, names }, tiers };
}
