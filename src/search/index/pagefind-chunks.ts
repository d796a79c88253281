import { CborWriter } from '../shared/cbor.ts';
import { chunkStarts, sign } from '../shared/pagefind-layout.ts';

/** A word with the numbers of the pages that contain it, ascending. */
export interface Posting {
  readonly word: string;
  readonly pages: Uint32Array;
}

/**
 * Writes the chunks of an index in their order, unpacked, as Pagefind's engine reads them. `postings` must be in the order of their words.
 * The browser makes the metadata of the index (`writeMetadata`). `docs/decisions/0009-search-index.md` says why this project writes the files
 * itself.
 */
export function* writeChunks(postings: Iterable<Posting>, chunks: number): Generator<Uint8Array> {
  const starts = chunkStarts(chunks);
  const words = new CborWriter();
  const whole = new CborWriter();
  let count = 0;
  let chunk = 0;
  const close = (): Uint8Array => {
    const bytes = sign(whole.array(1).array(count).raw(words.take()).take());
    count = 0;
    chunk++;
    return bytes;
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
