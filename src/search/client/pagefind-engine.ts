import { unsign } from '../shared/pagefind-layout.ts';

/**
 * The functions of Pagefind's engine that this project calls, as `pagefind.js` of the same version calls them. Texts and bytes are handed over
 * in the engine's memory, as an address and a length. Why they are called: docs/decisions/0018-pagefind-functions.md.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(address: number, length: number, alignment: number): void;
  init_pagefind(...metadata: Span): number;
  load_index_chunk(index: number, ...chunk: Span): number;
  request_indexes(index: number, ...query: Span): Span;
  search(
    index: number,
    ...rest: [...query: Span, ...typed: Span, ...filter: Span, ...sort: Span, exact: boolean, exactDiacritics: boolean]
  ): Span;
}

type Span = [address: number, length: number];

/** Pagefind's engine, which searches in any number of indexes. `pagefind.js` is left out: it loads files in its own way and hides failures. */
export class PagefindEngine {
  readonly #exports: Exports;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async start(file: Uint8Array): Promise<PagefindEngine> {
    const imports = {
      './pagefind_web_bg.js': {
        __wbindgen_init_externref_table(): void {
          const table = exports.__wbindgen_externrefs;
          const first = table.grow(4);
          table.set(0, undefined);
          [undefined, null, true, false].forEach((value, place) => table.set(first + place, value));
        },
      },
    };
    const { instance } = await WebAssembly.instantiate(unsign(file) as Uint8Array<ArrayBuffer>, imports);
    const exports = instance.exports as unknown as Exports;
    exports.__wbindgen_start();
    return new PagefindEngine(exports);
  }

  open(metadata: Uint8Array): PagefindIndex {
    return new PagefindIndex(this.#exports, metadata);
  }
}

/** An index in Pagefind's engine. */
export class PagefindIndex {
  readonly #exports: Exports;
  #address: number;

  constructor(exports: Exports, metadata: Uint8Array) {
    this.#exports = exports;
    this.#address = exports.init_pagefind(...this.#give(metadata));
  }

  /** Returns the names of the chunks in which the engine wants to look for a word, if they have not been added. */
  listChunks(word: string): string[] {
    const names = this.#takeJson(this.#exports.request_indexes(this.#address, ...this.#giveText(word))) as string[];
    return names.filter((name) => name !== '');
  }

  addChunk(file: Uint8Array): void {
    this.#address = this.#exports.load_index_chunk(this.#address, ...this.#give(unsign(file)));
  }

  /** Returns the names of the pages that have exactly this word. As one of several words, an unknown one would be ignored. */
  search(word: string): string[] {
    const [query, typed, filter, sort] = [word, word, '{}', ''].map((text) => this.#giveText(text)) as Span[];
    const found = this.#exports.search(this.#address, ...query!, ...typed!, ...filter!, ...sort!, true, false);
    const { results } = this.#takeJson(found) as { results: { p: string }[] };
    return results.map(({ p }) => p);
  }

  #giveText(text: string): Span {
    return this.#give(new TextEncoder().encode(text));
  }

  /** Copies bytes into the engine's memory. The engine frees them. */
  #give(bytes: Uint8Array): Span {
    const address = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  }

  #takeJson([address, length]: Span): unknown {
    const text = new TextDecoder().decode(new Uint8Array(this.#exports.memory.buffer, address >>> 0, length));
    this.#exports.__wbindgen_free(address, length, 1);
    return JSON.parse(text);
  }
}
