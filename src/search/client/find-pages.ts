import { isGram, spellName, spellQuery, spellSlipped } from '../shared/grams.ts';
import { isIn } from './reading/amount-range.ts';
import { answersQuery } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import { isEntity, TIERS, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';
import { normalize } from '../shared/normalize.ts';
import type { Query, Term } from './reading/query.ts';
import { isAbbreviation, mayBeAbbreviation } from './reading/abbreviation.ts';
import { mayBePinyin, spellSounds } from './reading/spells.ts';

/** The most pages whose records are loaded, each with its pack, to look for an excluded term in their texts. */
const MOST_DOUBTED = 10;

/** A short name is looked for if fewer pages than this have it as it is: the names of departments and units have to be loaded. */
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
  // What is nearly always pinyin is not asked for only when nothing has it as it is.
  const bySound = /^(?=.*[a-z]{2})[a-z0-9']+$/.test(asked.text) ? findBySound(engine, asked.text) : undefined;
  bySound?.catch(() => undefined);
  const tiers = new Map<LoadedShard, Map<number, number>>();
  const add = (shard: LoadedShard, page: number, tier: number): void => {
    const ofShard = tiers.get(shard) ?? new Map<number, number>();
    tiers.set(shard, ofShard);
    if (tier < (ofShard.get(page) ?? Infinity)) ofShard.set(page, tier);
  };
  /** Returns whether any page has the text. */
  const addText = async (text: string, inName: number, inText: number): Promise<boolean> => {
    const words = spellQuery(text, 'any');
    // Of letters that are pinyin no page has the first.
    if (bySound && [...(await engine.find(words.slice(0, 1))).values()].every(({ length }) => length === 0))
      return false;
    const [anywhere, names] = await Promise.all([engine.find(words), engine.find(spellQuery(text, 'name'))]);
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
  let { standsFor } = asked;
  const addMeant = (found: readonly RankedHit[]): void => {
    for (const { shard, page, tier } of found) add(shard, page, tier);
  };
  if (standsFor === 'slip') addMeant(await findBySlip(engine, asked.text));
  else if (!isInRecord && mayBePinyin(asked.text)) {
    const spelled = await (bySound ?? findBySound(engine, asked.text));
    if (spelled.length > 0) standsFor = 'sound';
    addMeant(spelled);
  }
  const names = new Map(asked.names);
  if (mayBeAbbreviation(asked.text) && countPages(tiers) < FEW && !hasEntity(tiers)) {
    for (const shard of shards) {
      for (const [page, printed] of (await shard.listEntities()).entries()) {
        const name = normalize(printed, engine.variants);
        if (!isAbbreviation(asked.text, [...name])) continue;
        names.set(name, 0);
        add(shard, page, TIERS.near);
      }
    }
  }
  if (asked.names.size > 0) {
    for (const shard of shards) {
      for (const { name, pages } of await shard.readNames()) {
        const rank = asked.names.get(name);
        if (rank !== undefined) for (const page of pages) add(shard, page, TIERS.near + rank);
      }
    }
  }
  return { term: { ...asked, also, amount, names, ...(standsFor && { standsFor }) }, tiers };
}

/** Finds the pages whose names a term spells in pinyin. */
async function findBySound(engine: SearchEngine, term: string): Promise<RankedHit[]> {
  const ways = spellSounds(term).map(async ({ words, whole }) => {
    const [pages, wholly] = await Promise.all([engine.find(words), engine.find([whole])]);
    return [...listHits(wholly, TIERS.near), ...listHits(pages, TIERS.nearText)];
  });
  return (await Promise.all(ways)).flat();
}

/** Finds the pages whose names are a term but for one mistake. */
async function findBySlip(engine: SearchEngine, term: string): Promise<RankedHit[]> {
  const hits: RankedHit[] = [];
  for (const words of spellSlipped(term)) {
    const found = await Promise.all(words.map((word) => engine.find([word])));
    hits.push(...found.flatMap((pages) => listHits(pages, TIERS.near)));
    if (hits.length > 0) break;
  }
  return hits;
}

const listHits = (found: ReadonlyMap<LoadedShard, Uint32Array>, tier: number): RankedHit[] =>
  [...found].flatMap(([shard, pages]) => Array.from(pages, (page) => ({ shard, page, tier })));
