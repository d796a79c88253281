import { gzipSync } from 'node:zlib';
import { CborWriter } from '../shared/cbor.ts';
import { chunkStarts, sign } from '../shared/pagefind-layout.ts';

export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A word with the pages that hold it, ascending. */
export interface Posting {
  readonly word: string;
  readonly pages: Uint32Array;
}

/** Half the time of the best packing, and half a percent more bytes. */
const PACKING = 7;

/**
 * Writes the chunks of an index as Pagefind's browser engine reads them, `index/*.pf_index`; its other files are made where it runs
 * (`pagefind-lists.ts`). Words ascend. Why we write them ourselves is in `docs/decisions/`.
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

/** Where a word stands on a page: Pagefind wants a place, we ask for single words only. */
const POSITIONS = new CborWriter().array(1).uint(0).take();
