import { parseQuery, type Query } from './query.ts';
import { SearchEngine } from './engine.ts';
import { applyFilters } from './apply-filters.ts';
import { countFilters, type CountedFilter } from './count-filters.ts';
import type { Selection } from './filter-definitions.ts';
import { findPages } from './find-pages.ts';
import { isEntity, TIERS, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';
import { byRelevance } from './orders.ts';
import { Results } from './results.ts';
import type { SearchState } from './state.ts';

/** A site of no more pages than this is searched whole from the start. */
const SMALL_SITE = 3_000;

/** Fewer results than this ask for the next older year. */
const ENOUGH = 10;

export interface Outcome {
  readonly query: Query;
  readonly results: Results;
  /** Departments and units that were found, which stand above the results unless the filter asks for them. */
  readonly entities: Results;
  /** The filters with their counts, which need more to be loaded than the results do. */
  readonly countFilters: () => Promise<readonly CountedFilter[]>;
  /** Whether a name that was found is exactly the query. */
  readonly nameFound: boolean;
  readonly searchedYears: readonly number[];
  /** Years that were not searched, newest first. */
  readonly otherYears: readonly number[];
  /** The year to search next; none where years are chosen. */
  readonly nextYear: number | undefined;
}

/** One visitor's searches: which years are loaded, and what is found in them. */
export class SearchSession {
  readonly engine: SearchEngine;
  readonly #loaded = new Set<number>();

  private constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  /** Starts with the years that the search asks for. */
  static async start(root: string, selection: Selection): Promise<SearchSession> {
    const session = new SearchSession(await SearchEngine.start(root));
    await session.#load(session.#yearsFor(selection)).catch((error: unknown) => {
      session.engine.stop();
      throw error;
    });
    return session;
  }

  /** `onFirst` is given the outcome of the loaded years when older ones are still to be searched; `years` are searched in any case. */
  async search(
    state: SearchState,
    onFirst?: (outcome: Outcome) => void,
    years: readonly number[] = [],
  ): Promise<Outcome> {
    await this.#load([...this.#yearsFor(state.selection), ...years]);
    let outcome = await this.#run(state);
    const elsewhere = await this.#yearOfName(state, outcome);
    if (elsewhere !== undefined) {
      onFirst?.(outcome);
      await this.#load([elsewhere]);
      outcome = await this.#run(state);
    }
    while (outcome.results.total < ENOUGH && outcome.nextYear !== undefined) {
      onFirst?.(outcome);
      await this.#load([outcome.nextYear]);
      outcome = await this.#run(state);
    }
    return outcome;
  }

  /** The newest year that has what was typed as a name, if it is not loaded and no name in the loaded ones is it. */
  async #yearOfName(
    { selection }: SearchState,
    { query, nameFound, otherYears }: Outcome,
  ): Promise<number | undefined> {
    if (selection.has('year') || query.terms.length === 0 || nameFound || otherYears.length === 0) return undefined;
    // Without these files a name is not looked for in years that are said not to have been searched.
    const years = await this.engine.yearsOfName(query.whole).catch(() => []);
    return years.find((year) => otherYears.includes(year));
  }

  /** The same search in one more year. */
  async extend(state: SearchState, year: number): Promise<Outcome> {
    await this.#load([year]);
    return this.#run(state);
  }

  /** The newest, and older ones of a small site; those that are chosen of a large one. */
  #yearsFor(selection: Selection): number[] {
    const { engine } = this;
    let pages = 0;
    const few = engine.years.filter((year, index) => (pages += engine.countPages(year)) <= SMALL_SITE || index === 0);
    const chosen = selection.get('year');
    if (!chosen || pages <= SMALL_SITE) return few;
    return engine.years.filter((year) => chosen.has(String(year)));
  }

  async #load(years: readonly number[]): Promise<void> {
    await this.engine.load(years);
    for (const year of years) this.#loaded.add(year);
  }

  async #run({ query: typed, selection, sort }: SearchState): Promise<Outcome> {
    const query = parseQuery(typed, this.engine.variants);
    const shards = await this.engine.load([...this.#loaded]);
    const { hits, complete } =
      query.terms.length === 0 ? { hits: allPages(shards), complete: true } : await findPages(this.engine, query);
    const pageSort = sort === 'relevance' ? undefined : sort;
    const kept = [...(await applyFilters(this.engine, hits, selection, pageSort))];
    if (pageSort === undefined) kept.sort(byRelevance);
    const listed = selection.has('kind') ? kept : kept.filter((hit) => !isEntity(hit));
    const { years } = this.engine;
    const otherYears = years.filter((year) => !this.#loaded.has(year));
    const above = selection.has('kind') || query.terms.length === 0 ? [] : kept.filter(isEntity);
    const results = new Results(this.engine, query, listed, complete);
    const entities = new Results(this.engine, query, above, complete);
    await Promise.all([results.checkShort(), entities.checkShort()]);
    return {
      query,
      results,
      entities,
      countFilters: () => countFilters(this.engine, entities.withoutRefuted(results.withoutRefuted(hits)), selection),
      nameFound: hits.some(({ tier }) => tier === TIERS.exactName),
      searchedYears: years.filter((year) => this.#loaded.has(year)),
      otherYears,
      nextYear: selection.has('year') ? undefined : otherYears[0],
    };
  }
}

const allPages = (shards: readonly LoadedShard[]): RankedHit[] =>
  shards.flatMap((shard) =>
    Array.from({ length: shard.entry.pages }, (_, page) => ({ shard, page, tier: TIERS.inText })),
  );
