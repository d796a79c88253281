import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import { GRAMS_PER_QUERY } from './grams.ts';

/**
 * Writes the files that Pagefind's browser engine reads: `pagefind-entry.json`, `*.pf_meta`, `index/*.pf_index`. The layout is
 * that of Pagefind 1.5.2 (`pagefind_web/src/metadata.rs` and `index.rs`); a test reads an index back through the engine.
 * Why we write them ourselves is in `docs/decisions/`.
 */
export const PAGEFIND_VERSION = '1.5.2';

export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A word with the pages that hold it, ascending. */
export interface Posting {
  readonly word: string;
  readonly pages: Uint32Array;
}

/** Pages named `<prefix>0`, `<prefix>1`… (base 36), found by the words of `postings`, which ascend. */
export function writePagefindIndex(prefix: string, pages: number, postings: Iterable<Posting>, perChunk: number): IndexFile[] {
  const chunks = [...writeChunks(postings, perChunk)];
  const files = chunks.map(({ bytes }, index) => ({ path: `index/${chunkName(index)}.pf_index`, bytes: pack(bytes) }));
  const meta = new CborWriter();
  meta.array(6).text(PAGEFIND_VERSION).array(pages);
  for (let page = 0; page < pages; page++) meta.array(2).text(prefix + page.toString(36)).uint(1);
  meta.array(chunks.length);
  chunks.forEach(({ from }, index) => {
    meta.array(3).text(from).text(chunks[index + 1]?.from ?? '{').text(chunkName(index));
  });
  meta.array(0).array(0).array(0);
  const entry = { version: PAGEFIND_VERSION, languages: { und: { hash: 'index', wasm: null, page_count: pages } } };
  return [
    { path: 'pagefind-entry.json', bytes: Buffer.from(JSON.stringify({ ...entry, include_characters: [] })) },
    { path: 'pagefind.index.pf_meta', bytes: pack(meta.take()) },
    ...files,
  ];
}

const chunkName = (index: number): string => index.toString(36);

const SIGNATURE = Buffer.from('pagefind_dcd');

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

interface Chunk {
  /** Sorts after every word of the chunk before, and not after its own first word. */
  readonly from: string;
  readonly bytes: Uint8Array;
}

function* writeChunks(postings: Iterable<Posting>, perChunk: number): Generator<Chunk> {
  const words = new CborWriter();
  let count = 0;
  let entries = 0;
  let from = 'a';
  let last = '';
  const close = (): Chunk => ({ from, bytes: new CborWriter().array(1).array(count).raw(words.take()).take() });
  for (const { word, pages } of postings) {
    if (entries >= perChunk) {
      yield close();
      from = shortestAfter(last, word);
      count = 0;
      entries = 0;
    }
    words.array(2).text(word).array(pages.length);
    let previous = 0;
    for (const page of pages) {
      words.array(2).uint(page - previous).raw(POSITIONS);
      previous = page;
    }
    count++;
    entries += pages.length;
    last = word;
  }
  if (count > 0) yield close();
}

/**
 * Every word stands at every position of a phrase (as differences: 0, 1, 1…). Pagefind answers a phrase, unlike loose words,
 * with nothing at all when one of its words is unknown; this makes a phrase mean “all of these words”.
 */
const POSITIONS = ((): Uint8Array => {
  const writer = new CborWriter().array(GRAMS_PER_QUERY);
  for (let position = 0; position < GRAMS_PER_QUERY; position++) writer.uint(position === 0 ? 0 : 1);
  return writer.take();
})();

function shortestAfter(last: string, word: string): string {
  let length = 1;
  while (word.slice(0, length) <= last) length++;
  return word.slice(0, length);
}
