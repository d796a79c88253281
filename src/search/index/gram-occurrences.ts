/** Half of a token's bits at a time: as many places as a processor's cache holds. */
const HALF = 1 << 16;

/** Which tokens which pages hold: added page by page, read token by token. A large shard has some ten million. */
export class GramOccurrences {
  #tokens = new Uint32Array(HALF);
  #pages = new Uint32Array(HALF);
  #length = 0;

  /** `token` is of 32 bits. Pages come in ascending order; a token may come several times with a page, and then counts once. */
  add(token: number, page: number): void {
    if (this.#length === this.#tokens.length) {
      this.#tokens = widen(this.#tokens);
      this.#pages = widen(this.#pages);
    }
    this.#tokens[this.#length] = token;
    this.#pages[this.#length++] = page;
  }

  /** Puts the tokens in ascending order, and the pages of each; returns how many entries there are. */
  sort(): number {
    // By counting, the lower half first: equal tokens keep their order, which is that of their pages.
    for (const shift of [0, 16]) {
      const [tokens, pages] = [new Uint32Array(this.#length), new Uint32Array(this.#length)];
      const places = this.#countBefore(shift);
      for (let index = 0; index < this.#length; index++) {
        const token = this.#tokens[index]!;
        const place = places[(token >>> shift) % HALF]!++;
        tokens[place] = token;
        pages[place] = this.#pages[index]!;
      }
      [this.#tokens, this.#pages] = [tokens, pages];
    }
    return (this.#length = this.#dropRepeated());
  }

  /** How many entries have a smaller half of a token, for each half. */
  #countBefore(shift: number): Uint32Array {
    const counts = new Uint32Array(HALF);
    for (let index = 0; index < this.#length; index++) counts[(this.#tokens[index]! >>> shift) % HALF]!++;
    let before = 0;
    return counts.map((count) => (before += count) - count);
  }

  #dropRepeated(): number {
    let kept = 0;
    for (let index = 0; index < this.#length; index++) {
      const [token, page] = [this.#tokens[index]!, this.#pages[index]!];
      if (kept > 0 && this.#tokens[kept - 1] === token && this.#pages[kept - 1] === page) continue;
      this.#tokens[kept] = token;
      this.#pages[kept++] = page;
    }
    return kept;
  }

  /** The tokens with their pages, once sorted. */
  *[Symbol.iterator](): Generator<readonly [token: number, pages: Uint32Array]> {
    for (let start = 0, end = 0; start < this.#length; start = end) {
      const token = this.#tokens[start]!;
      while (end < this.#length && this.#tokens[end] === token) end++;
      yield [token, this.#pages.subarray(start, end)];
    }
  }
}

function widen(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * list.length);
  wider.set(list);
  return wider;
}
