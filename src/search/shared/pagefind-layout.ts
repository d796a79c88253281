import { CborWriter } from './cbor.ts';
import { spellToken } from './grams.ts';

/**
 * The version of Pagefind whose file layout this project writes. The layout is defined in `pagefind_web/src/metadata.rs` and `index.rs` of
 * https://github.com/Pagefind/pagefind.
 */
export const PAGEFIND_VERSION = '1.6.0';

/** Pagefind's engine for an index of no language in particular. */
export const WASM_FILE = 'wasm.unknown.pagefind';

/** The number of letters in a bound between chunks: fewer than in any word, so that no word equals a bound. */
const BOUND_LETTERS = 7;

/**
 * Returns the first letters of each chunk. The first bits of a word's token decide which chunk holds the word. Tokens are spread evenly, so
 * chunks are of about the same size.
 */
export function chunkStarts(chunks: number): string[] {
  return Array.from({ length: chunks }, (_, index) =>
    spellToken(Math.floor((index / chunks) * 2 ** 32)).slice(0, BOUND_LETTERS),
  );
}

/**
 * Returns the metadata that Pagefind's engine needs of an index. It follows from the numbers of pages and chunks, so no browser loads it,
 * which saves some bytes for every page of a large site. Pages and chunks are called by their numbers.
 */
export function writeMetadata(pages: number, chunks: number): Uint8Array {
  const writer = new CborWriter();
  writer.array(6).text(PAGEFIND_VERSION).array(pages);
  for (let page = 0; page < pages; page++) writer.array(2).text(String(page)).uint(1);
  const starts = chunkStarts(chunks);
  writer.array(chunks);
  starts.forEach((start, chunk) => {
    writer
      .array(3)
      .text(start)
      .text(starts[chunk + 1] ?? '{')
      .text(String(chunk));
  });
  // No filters, no sorts, no meta fields.
  return writer.array(0).array(0).array(0).take();
}

/** The bytes that every unpacked file of Pagefind begins with. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** Puts the signature before the bytes of a file. */
export function sign(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const signed = new Uint8Array(SIGNATURE.length + bytes.length);
  signed.set(SIGNATURE);
  signed.set(bytes, SIGNATURE.length);
  return signed;
}

/** Takes the signature from the bytes of a file. Throws if they have none. */
export function unsign(bytes: Uint8Array): Uint8Array {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) throw new Error('this is no file of Pagefind');
  return bytes.subarray(SIGNATURE.length);
}
