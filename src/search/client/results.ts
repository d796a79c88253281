import { isGram } from '../shared/grams.ts';
import type { Query } from './query.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import { answersQuery } from './check-record.ts';
import type { SearchEngine } from './engine.ts';
import type { Hit } from './hit.ts';

export interface Result {
  readonly hit: Hit;
  readonly record: SearchRecord;
}

/** A list of no more hits than this is checked as a whole before its length is told. */
const CHECKED_WHOLE = 20;

/** A ranked list whose records are loaded, and checked against the query, as they are asked for. */
export class Results {
  readonly #engine: SearchEngine;
  readonly #query: Query;
  readonly #refuted = new Set<Hit>();
  #hits: readonly Hit[];
  /** Whether the list is known to be neither too long nor too short. */
  #exact: boolean;
  readonly #complete: boolean;
  #next = 0;
  #taking: Promise<unknown> = Promise.resolve();

  /** `complete` tells whether `hits` are all that there may be. */
  constructor(engine: SearchEngine, query: Query, hits: readonly Hit[], complete: boolean) {
    this.#engine = engine;
    this.#query = query;
    this.#hits = hits;
    this.#complete = complete;
    this.#exact = query.terms.every(isGram);
  }

  /** Checks a short list, so that `total` is exact. */
  async checkShort(): Promise<void> {
    if (this.#hits.length > CHECKED_WHOLE || this.#exact) return;
    await this.#check(this.#hits);
    this.#exact = true;
  }

  /** Hits that no check has refuted so far. */
  get hits(): readonly Hit[] {
    return this.#hits;
  }

  /** How many there are, less those that turned out not to hold the query. */
  get total(): number {
    return this.#hits.length;
  }

  /** Whether `total` is more than an estimate: that of a longer list is wrong by some hundredths at most until all of it has been taken. */
  get isTotalExact(): boolean {
    return this.#complete && (this.#exact || this.done);
  }

  /** Hits of the same search less those that turned out not to hold the query. */
  withoutRefuted<T extends Hit>(hits: readonly T[]): readonly T[] {
    return this.#refuted.size === 0 ? hits : hits.filter((hit) => !this.#refuted.has(hit));
  }

  get done(): boolean {
    return this.#next >= this.#hits.length;
  }

  /** The next results, fewer only at the end. */
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

  /** Takes those that do not hold the query off the list, and returns the others. */
  async #check(hits: readonly Hit[]): Promise<Result[]> {
    const records = await Promise.all(hits.map((hit) => this.#engine.record(hit)));
    const results = hits.map((hit, index) => ({ hit, record: records[index]! }));
    const held = results.filter(({ record }) => answersQuery(record, this.#query, this.#engine.variants));
    if (held.length < hits.length) {
      const kept = new Set(held.map(({ hit }) => hit));
      for (const hit of hits) if (!kept.has(hit)) this.#refuted.add(hit);
      this.#hits = this.withoutRefuted(this.#hits);
    }
    return held;
  }
}
