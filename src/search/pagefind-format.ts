import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import { spellToken } from './grams.ts';
import { toPageId } from './page-id.ts';

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

/**
 * An index of `pages` pages, found by the words of `postings`, which ascend. The words are cut into 2^`bits` chunks by the
 * first bits of their tokens: as these are evenly spread, so are the words, and the list of chunks packs into three bytes each.
 */
export function writePagefindIndex(
  prefix: string,
  pages: number,
  postings: Iterable<Posting>,
  bits: number,
): IndexFile[] {
  const from = Array.from({ length: 2 ** bits }, (_, index) =>
    spellToken(index * 2 ** (32 - bits)).slice(0, Math.ceil(bits / 4) || 1),
  );
  const meta = new CborWriter();
  meta.array(6).text(PAGEFIND_VERSION).array(pages);
  for (let page = 0; page < pages; page++) meta.array(2).text(toPageId(prefix, page)).uint(1);
  meta.array(from.length);
  from.forEach((name, index) => {
    meta
      .array(3)
      .text(name)
      .text(from[index + 1] ?? '{')
      .text(name);
  });
  meta.array(0).array(0).array(0);
  const entry = { version: PAGEFIND_VERSION, languages: { und: { hash: 'index', wasm: null, page_count: pages } } };
  return [
    { path: 'pagefind-entry.json', bytes: Buffer.from(JSON.stringify({ ...entry, include_characters: [] })) },
    { path: 'pagefind.index.pf_meta', bytes: pack(meta.take()) },
    ...[...writeChunks(postings, from)].map((bytes, index) => ({
      path: `index/${from[index]!}.pf_index`,
      bytes: pack(bytes),
    })),
  ];
}

const SIGNATURE = Buffer.from('pagefind_dcd');

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

function* writeChunks(postings: Iterable<Posting>, from: readonly string[]): Generator<Uint8Array> {
  const words = new CborWriter();
  let count = 0;
  let chunk = 0;
  const close = (): Uint8Array => {
    const head = new CborWriter().array(1).array(count).take();
    count = 0;
    chunk++;
    return new CborWriter().raw(head).raw(words.take()).take();
  };
  for (const { word, pages } of postings) {
    while (chunk + 1 < from.length && word >= from[chunk + 1]!) yield close();
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
  while (chunk < from.length) yield close();
}

/** Where a word stands on a page: Pagefind wants a place, we ask for single words only. */
const POSITIONS = new CborWriter().array(1).uint(0).take();
