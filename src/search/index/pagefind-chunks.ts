import { gzipSync } from 'node:zlib';
import { CborWriter } from '../shared/cbor.ts';
import { chunkStarts, sign } from '../shared/pagefind-layout.ts';

export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A word with the numbers of the pages that contain it, ascending. */
export interface Posting {
  readonly word: string;
  readonly pages: Uint32Array;
}

/** The level of gzip. It takes half the time of level 9 and writes 0.5 % more bytes. */
const PACKING = 7;

/**
 * Writes the chunks of an index, `index/*.pf_index`, as Pagefind's browser engine reads them. `postings` must be in the order of their words.
 * The browser makes the other files of an index (`src/search/client/pagefind-lists.ts`). `docs/decisions/0009-search-index.md` says why this
 * project writes the files itself.
 */
export function* writeChunks(postings: Iterable<Posting>, chunks: number): Generator<IndexFile> {
  const starts = chunkStarts(chunks);
  const words = new CborWriter();
  const whole = new CborWriter();
  let count = 0;
  let chunk = 0;
  const close = (): IndexFile => {
    const bytes = sign(whole.array(1).array(count).raw(words.take()).take());
    count = 0;
    return { path: `index/${starts[chunk++]!}.pf_index`, bytes: gzipSync(bytes, { level: PACKING }) };
  };
  for (const { word, pages } of postings) {
    while (chunk + 1 < chunks && word >= starts[chunk + 1]!) yield close();
    words.array(2).text(word).array(pages.length);
    let previous = 0;
    for (const page of pages) {
      words
        .array(2)
        .uint(page - previous)
        .raw(POSITIONS);
      previous = page;
    }
    count++;
  }
  while (chunk < chunks) yield close();
}

/**
 * The positions of a word on a page. Pagefind expects at least one, but uses them for phrases of several words only, which are never
 * asked for.
 */
const POSITIONS = new CborWriter().array(1).uint(0).take();
