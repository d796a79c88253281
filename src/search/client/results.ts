import { normalize } from '../normalize.ts';
import { matches, type Query } from '../query.ts';
import { toBlocks, type SearchRecord } from '../records.ts';
import type { Hit, SearchEngine } from './engine.ts';

export interface Result {
  readonly hit: Hit;
  readonly record: SearchRecord;
}

/** A ranked list whose records are loaded, and checked against the query, as they are asked for. */
export class Results {
  readonly #engine: SearchEngine;
  readonly #query: Query;
  readonly #hits: readonly Hit[];
  #next = 0;
  #refuted = 0;

  constructor(engine: SearchEngine, query: Query, hits: readonly Hit[]) {
    this.#engine = engine;
    this.#query = query;
    this.#hits = hits;
  }

  /** How many there are, less those that turned out not to hold the query. */
  get total(): number {
    return this.#hits.length - this.#refuted;
  }

  get done(): boolean {
    return this.#next >= this.#hits.length;
  }

  /** The next results, fewer only at the end. */
  async take(count: number): Promise<Result[]> {
    const taken: Result[] = [];
    while (taken.length < count && !this.done) {
      const batch = this.#hits.slice(this.#next, this.#next + count - taken.length);
      this.#next += batch.length;
      const records = await Promise.all(batch.map((hit) => this.#engine.record(hit)));
      records.forEach((record, index) => {
        if (this.#holds(record)) taken.push({ hit: batch[index]!, record });
        else this.#refuted++;
      });
    }
    return taken;
  }

  #holds(record: SearchRecord): boolean {
    if (this.#query.terms.length === 0) return true;
    return matches(this.#query, toBlocks(record).map(({ text }) => normalize(text, this.#engine.variants)));
  }
}
