import { spellToken } from './grams.ts';

/**
 * The version of Pagefind whose file layout this project writes. The layout is defined in `pagefind_web/src/metadata.rs`, `index.rs` and
 * `filter_index.rs` of https://github.com/Pagefind/pagefind.
 */
export const PAGEFIND_VERSION = '1.6.0';

/** Pagefind's engine for an index of no language in particular. */
export const WASM_FILE = 'wasm.unknown.pagefind';

/** The numbers from which every file of an index follows, except its chunks. */
export interface IndexSize {
  /** The beginning of the ids of the index's pages. */
  readonly prefix: string;
  readonly pages: number;
  /** The number of chunks, a power of two. */
  readonly chunks: number;
}

/**
 * Returns the first letters of each chunk, which are the chunk's name too. The first bits of a word's token decide which chunk holds the
 * word. Tokens are spread evenly, so chunks are of about the same size.
 */
export function chunkStarts(chunks: number): string[] {
  const letters = Math.max(1, Math.ceil(Math.log2(chunks) / 4));
  return Array.from({ length: chunks }, (_, index) => spellToken((index / chunks) * 2 ** 32).slice(0, letters));
}

/** The bytes that every unpacked file of Pagefind begins with. */
export const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** Puts the signature before the bytes of a file. */
export function sign(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const signed = new Uint8Array(SIGNATURE.length + bytes.length);
  signed.set(SIGNATURE);
  signed.set(bytes, SIGNATURE.length);
  return signed;
}
