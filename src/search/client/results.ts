import { isGram } from '../shared/grams.ts';
import { listTexts, type Query } from './reading/query.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import { recordAnswers } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import { TIERS, type Hit, type RankedHit } from './hit.ts';

export interface Result {
  readonly hit: Hit;
  readonly record: SearchRecord;
}

/** A list of no more hits than this is checked completely before its length is shown. */
const CHECKED_WHOLE = 20;

/** A ranked list of hits. Their records are loaded and checked against the query when they are taken. */
export class Results {
  readonly #engine: SearchEngine;
  readonly #query: Query;
  readonly #refuted = new Set<Hit>();
  #hits: readonly RankedHit[];
  /** Whether every hit in the list is known to answer the query. */
  #exact: boolean;
  readonly #complete: boolean;
  #next = 0;
  #taking: Promise<unknown> = Promise.resolve();

  /** `complete` says whether no page that answers the query is missing from `hits`. */
  constructor(engine: SearchEngine, query: Query, hits: readonly RankedHit[], complete: boolean) {
    this.#engine = engine;
    this.#query = query;
    this.#hits = hits;
    this.#complete = complete;
    // So it does of a name with one mistake, and never of sounds.
    this.#exact = listTexts(query).every(isGram) && query.terms.every(({ standsFor }) => standsFor !== 'sound');
  }

  /** Checks a short list, so that `total` is exact. */
  async checkShort(): Promise<void> {
    if (this.#hits.length > CHECKED_WHOLE || this.#exact) return;
    // The index says for sure which pages have the whole query as their name.
    await this.#check(this.#hits.filter(({ tier }) => tier !== TIERS.exactName));
    this.#exact = true;
  }

  /** The hits that no check has refuted so far. */
  get hits(): readonly RankedHit[] {
    return this.#hits;
  }

  /** The number of hits that no check has refuted so far. */
  get total(): number {
    return this.#hits.length;
  }

  /** Whether `total` is exact. The total of a long list can be wrong by a few per cent until all results have been taken. */
  get isTotalExact(): boolean {
    return this.#complete && (this.#exact || this.done);
  }

  /** Returns those of `hits`, of the same search, that no check has refuted so far. */
  withoutRefuted<T extends Hit>(hits: readonly T[]): readonly T[] {
    return this.#refuted.size === 0 ? hits : hits.filter((hit) => !this.#refuted.has(hit));
  }

  get done(): boolean {
    return this.#next >= this.#hits.length;
  }

  /** Returns the next results; there are fewer than `count` only at the end of the list. */
  take(count: number): Promise<Result[]> {
    const taking = this.#taking.then(() => this.#take(count));
    this.#taking = taking.catch(() => undefined);
    return taking;
  }

  async #take(count: number): Promise<Result[]> {
    const taken: Result[] = [];
    while (taken.length < count && !this.done) {
      const batch = this.#hits.slice(this.#next, this.#next + count - taken.length);
      const held = await this.#check(batch);
      this.#next += held.length;
      taken.push(...held);
    }
    return taken;
  }

  /** Removes the hits that do not answer the query from the list, and returns the others with their records. */
  async #check(hits: readonly Hit[]): Promise<Result[]> {
    const results = await Promise.all(
      hits.map(async (hit) => {
        const record = await this.#engine.record(hit);
        const fen = hit.shard.amount(hit.page);
        return { hit, record, isRight: recordAnswers(record, fen, this.#query, this.#engine.variants) };
      }),
    );
    const held = results.filter(({ isRight }) => isRight);
    if (held.length < hits.length) {
      const kept = new Set(held.map(({ hit }) => hit));
      for (const hit of hits) if (!kept.has(hit)) this.#refuted.add(hit);
      this.#hits = this.withoutRefuted(this.#hits);
    }
    return held;
  }
}
