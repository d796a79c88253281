import { CborWriter } from './cbor.ts';
import { spellToken } from './grams.ts';
import { toPageId } from './page-id.ts';

/** Whose files we write: the layout is that of this version (`pagefind_web/src/metadata.rs` and `index.rs`). */
export const PAGEFIND_VERSION = '1.5.2';

/** What all files of an index but its chunks follow from. */
export interface IndexSize {
  /** What the ids of its pages begin with. */
  readonly prefix: string;
  readonly pages: number;
  /** A power of two. */
  readonly chunks: number;
}

/**
 * Where each chunk begins, which is its name too. Words are cut into chunks by the first bits of their tokens: as these are evenly spread,
 * so are the words.
 */
export function chunkStarts(chunks: number): string[] {
  const letters = Math.max(1, Math.ceil(Math.log2(chunks) / 4));
  return Array.from({ length: chunks }, (_, index) => spellToken((index / chunks) * 2 ** 32).slice(0, letters));
}

/** What Pagefind's engine asks for before it searches an index, by the name of the file. */
export function writeLists({ prefix, pages, chunks }: IndexSize): Map<string, string | Uint8Array<ArrayBuffer>> {
  const meta = new CborWriter();
  meta.array(6).text(PAGEFIND_VERSION).array(pages);
  for (let page = 0; page < pages; page++) meta.array(2).text(toPageId(prefix, page)).uint(1);
  const starts = chunkStarts(chunks);
  meta.array(chunks);
  starts.forEach((start, index) => {
    meta
      .array(3)
      .text(start)
      .text(starts[index + 1] ?? '{')
      .text(start);
  });
  meta.array(0).array(0).array(0);
  const entry = { version: PAGEFIND_VERSION, languages: { und: { hash: 'index', wasm: null, page_count: pages } } };
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['pagefind-entry.json', JSON.stringify({ ...entry, include_characters: [] })],
    ['pagefind.index.pf_meta', sign(meta.take())],
  ]);
}

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** As Pagefind's files begin, packed or not. */
export function sign(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const signed = new Uint8Array(SIGNATURE.length + bytes.length);
  signed.set(SIGNATURE);
  signed.set(bytes, SIGNATURE.length);
  return signed;
}
