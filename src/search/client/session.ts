import { asksForRows, parseQuery, type Query } from './reading/query.ts';
import { SearchEngine } from './engine.ts';
import { applyFilters, listChosen, readFacts } from './apply-filters.ts';
import { countFilters } from './count-filters.ts';
import type { Selection } from './filter-definitions.ts';
import { findPages } from './find-pages.ts';
import { isEntity, listPages, TIERS } from './hit.ts';
import type { FoundRow } from './find-rows.ts';
import { isAnswered, MOST_PACKS, MOST_ROWS, NO_ROWS, type FoundRows, type Outcome } from './outcome.ts';
import { sortHits } from './orders.ts';
import { Results } from './results.ts';
import type { SearchState } from './state.ts';

/** On a site of no more pages than this, the first search loads all years. */
const SMALL_SITE = 3_000;

/** A search that finds fewer results than this goes on to the next older year. */
const ENOUGH = 10;

/** The searches of one visit to a page. A session loads years when it needs them, and searches the loaded ones. */
export class SearchSession {
  readonly engine: SearchEngine;
  readonly #loaded = new Set<number>();

  private constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  /** Loads the manifest and the years that the first search needs. Throws if any cannot be loaded. */
  static async start(root: string, selection: Selection): Promise<SearchSession> {
    const session = new SearchSession(await SearchEngine.start(root));
    await session.#load(session.#yearsFor(selection)).catch((error: unknown) => {
      session.engine.stop();
      throw error;
    });
    return session;
  }

  /**
   * Searches the loaded years and `years`, and older ones while there are few results. `onFirst` is called with the outcome so far before
   * further years are loaded.
   */
  async search(
    state: SearchState,
    onFirst?: (outcome: Outcome) => void,
    years: readonly number[] = [],
  ): Promise<Outcome> {
    await this.#load([...this.#yearsFor(state.selection), ...years]);
    // This is needed where nothing is found, and does not wait until then. Without it the reader still learns that nothing was found.
    const meanings = import('./run-instead.ts').catch(() => undefined);
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
    if (isAnswered(outcome)) return outcome;
    return (await (await meanings)?.runInstead(this.engine, state, (query) => this.#run(state, query))) ?? outcome;
  }

  /** Finds the first indicators of a query with figures. */
  async #takeRows(query: Query, selection: Selection): Promise<FoundRows> {
    const { listRows, readRowQuestion } = await import('./find-rows.ts');
    const rowQuestion = await readRowQuestion(this.engine, query);
    if (rowQuestion.figures.length === 0) return NO_ROWS;
    const rows: FoundRow[] = [];
    const found = listRows(this.engine, rowQuestion, { selection, most: MOST_PACKS });
    for (let next = await found.next(); ; next = await found.next()) {
      if (next.done) return { rows, rowQuestion, areAllRows: next.value };
      if (rows.length === MOST_ROWS) return { rows, rowQuestion, areAllRows: false };
      rows.push(next.value);
    }
  }

  /** Returns the newest year that is not loaded and has the query as a name, unless a loaded year has it or the reader filters by year. */
  async #yearOfName(
    { selection }: SearchState,
    { query, nameFound, seriesMembers }: Outcome,
  ): Promise<number | undefined> {
    if (selection.has('year') || query.terms.length === 0 || nameFound || seriesMembers.length === 0) return undefined;
    // If these files cannot be loaded, the search goes on without them; the status names the years that have not been searched.
    const years = await this.engine.yearsOfName(query.whole).catch(() => []);
    return years.find((year) => seriesMembers.includes(year));
  }

  /** Searches again with one more year. */
  async extend(state: SearchState, year: number): Promise<Outcome> {
    await this.#load([year]);
    return this.#run(state);
  }

  /**
   * Returns the years to search at first: the newest years of up to {@link SMALL_SITE} pages, but on a larger site the years that are
   * chosen.
   */
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

  /** Runs a search in the loaded years; with `instead`, for something else than what is typed. */
  async #run(state: SearchState, instead?: Query): Promise<Outcome> {
    const { query: typed, selection, sort } = state;
    const asked = instead ?? parseQuery(typed, this.engine.variants, this.engine.words);
    const shards = await this.engine.load([...this.#loaded]);
    // What these need is loaded beside what the words need; a failure is met where they are awaited.
    const facts = readFacts(new Set(shards), listChosen(selection));
    const foundRows = asksForRows(asked) ? this.#takeRows(asked, selection) : Promise.resolve(NO_ROWS);
    for (const begun of [facts, foundRows]) begun.catch(() => undefined);
    const { query, hits, complete } =
      asked.terms.length === 0
        ? { query: asked, hits: listPages(shards), complete: true }
        : await findPages(this.engine, asked);
    const kept = await sortHits(await applyFilters(hits, selection), sort);
    const listed = selection.has('kind') ? kept : kept.filter((hit) => !isEntity(hit));
    const { years } = this.engine;
    const seriesMembers = years.filter((year) => !this.#loaded.has(year));
    const above = selection.has('kind') || query.terms.length === 0 ? [] : kept.filter(isEntity);
    const results = new Results(this.engine, query, listed, complete);
    const entities = new Results(this.engine, query, above, complete);
    await Promise.all([results.checkShort(), entities.checkShort()]);
    return {
      state,
      query,
      hits: entities.withoutRefuted(results.withoutRefuted(hits)).length,
      results,
      entities,
      ...(await foundRows),
      countFilters: () => countFilters(entities.withoutRefuted(results.withoutRefuted(hits)), selection),
      nameFound: hits.some(({ tier }) => tier === TIERS.exactName),
      searchedYears: years.filter((year) => this.#loaded.has(year)),
      seriesMembers,
      nextYear: selection.has('year') ? undefined : seriesMembers[0],
    };
  }
}
