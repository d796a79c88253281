import { isGram } from '../grams.ts';
import type { Query } from '../query.ts';
import type { SearchRecord } from '../records.ts';
import type { Hit, SearchEngine } from './engine.ts';
import { holds } from './holds.ts';

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
  #hits: readonly Hit[];
  #next = 0;

  constructor(engine: SearchEngine, query: Query, hits: readonly Hit[]) {
    this.#engine = engine;
    this.#query = query;
    this.#hits = hits;
  }

  /** Checks a short list, so that `total` is exact. Longer ones are right in all but some hundredths. */
  async checkShort(): Promise<void> {
    if (this.#hits.length > CHECKED_WHOLE || isExact(this.#query)) return;
    const held = await Promise.all(this.#hits.map(async (hit) => this.#holds(await this.#engine.record(hit))));
    this.#hits = this.#hits.filter((_, index) => held[index]);
  }

  /** Hits that no check has refuted so far. */
  get hits(): readonly Hit[] {
    return this.#hits;
  }

  /** How many there are, less those that turned out not to hold the query. */
  get total(): number {
    return this.#hits.length;
  }

  get done(): boolean {
    return this.#next >= this.#hits.length;
  }

  /** The next results, fewer only at the end. */
  async take(count: number): Promise<Result[]> {
    const taken: Result[] = [];
    while (taken.length < count && !this.done) {
      const batch = this.#hits.slice(this.#next, this.#next + count - taken.length);
      const records = await Promise.all(batch.map((hit) => this.#engine.record(hit)));
      const refuted = new Set<Hit>();
      records.forEach((record, index) => {
        const hit = batch[index]!;
        if (this.#holds(record)) taken.push({ hit, record });
        else refuted.add(hit);
      });
      this.#next += batch.length - refuted.size;
      if (refuted.size > 0) this.#hits = this.#hits.filter((hit) => !refuted.has(hit));
    }
    return taken;
  }

  #holds(record: SearchRecord): boolean {
    return holds(this.#query, record, this.#engine.variants);
  }
}

const isExact = ({ terms, excluded }: Query): boolean => [...terms, ...excluded].every(isGram);
