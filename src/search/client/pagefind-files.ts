import { SIGNATURE, type IndexSize } from '../shared/pagefind-layout.ts';
import { writeLists, type PageLists } from './pagefind-lists.ts';

type Body = string | Uint8Array<ArrayBuffer>;

const answers = new Map<string, Body>();
const load = globalThis.fetch;
let failure: unknown;

// In the worker Pagefind loads by this.
globalThis.fetch = async (input, init) => {
  const path = typeof input === 'string' ? toPath(input) : '';
  const body = answers.get(path);
  answers.delete(path);
  if (body !== undefined) return new Response(body);
  try {
    const response = await load(input, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Some networks answer in a site's stead, with a page of their own.
    if (!response.ok || !isPacked(bytes)) throw new Error(`${path}: ${response.status}, ${bytes.length} bytes`);
    return new Response(bytes);
  } catch (error) {
    failure ??= error;
    throw error;
  }
};

/** Throws if any file could not be loaded: Pagefind takes it for empty, now and later. */
export function checkLoaded(): void {
  if (failure !== undefined) throw failure;
}

/** Answers, once, what Pagefind loads from an address. */
export function answerFile(address: string, body: Body): void {
  answers.set(toPath(address), body);
}

/**
 * Answers, once, what Pagefind loads besides the chunks of the index in `folder`, an address with a slash at its end. It all follows from
 * the index's size and what is known of its pages, so that a visitor is spared the bytes: six for every page of a large site.
 */
export function answerLists(folder: string, size: IndexSize, lists?: PageLists): void {
  for (const [file, body] of writeLists(size, lists)) answerFile(folder + file, body);
}

/** Whether these may be bytes of a file of Pagefind, as gzip packs them or as a host has unpacked them. */
const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) || SIGNATURE.every((byte, index) => bytes[index] === byte);

const toPath = (address: string): string => new URL(address, location.href).pathname;
