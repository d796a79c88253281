/** The number of values of half a token. Counters of this number fit into a processor's cache. */
const HALF = 1 << 16;

/**
 * The pairs of a token and a page that contains it. They are added page by page and read token by token; a large shard has some ten
 * million.
 */
export class GramOccurrences {
  #tokens = new Uint32Array(HALF);
  #pages = new Uint32Array(HALF);
  #length = 0;

  /** Adds a 32-bit token of a page. Pages must come in ascending order. A token that a page has several times counts once. */
  add(token: number, page: number): void {
    if (this.#length === this.#tokens.length) {
      this.#tokens = widen(this.#tokens);
      this.#pages = widen(this.#pages);
    }
    this.#tokens[this.#length] = token;
    this.#pages[this.#length++] = page;
  }

  /** Sorts by token, then by page, and returns the number of pairs. */
  sort(): number {
    // A counting sort by the lower half of the tokens, then by the upper half. Each keeps the order of equals, so pages stay ascending.
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

  /** Returns, for each value of the half of a token at `shift`, the number of pairs with a smaller value. */
  #countBefore(shift: number): Uint32Array {
    const counts = new Uint32Array(HALF);
    for (let index = 0; index < this.#length; index++) counts[(this.#tokens[index]! >>> shift) % HALF]!++;
    let before = 0;
    return counts.map((count) => (before += count) - count);
  }

  /** Returns the number of tokens; {@link sort} must be called first. */
  countTokens(): number {
    let count = 0;
    for (let index = 0; index < this.#length; index++) if (this.#tokens[index] !== this.#tokens[index - 1]) count++;
    return count;
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

  /** Gives the tokens with their pages; {@link sort} must be called first. */
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
