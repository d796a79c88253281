import { SIGNATURE, type IndexSize } from '../shared/pagefind-layout.ts';
import { writeLists, type PageLists } from './pagefind-lists.ts';

type Body = string | Uint8Array<ArrayBuffer>;

const answers = new Map<string, Body>();
const load = globalThis.fetch;
let failure: unknown;

// Pagefind loads its files through the `fetch` of the worker that it runs in.
globalThis.fetch = async (input, init) => {
  const path = typeof input === 'string' ? toPath(input) : '';
  const body = answers.get(path);
  answers.delete(path);
  if (body !== undefined) return new Response(body);
  try {
    const response = await load(input, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Some networks answer with a page of their own, and with status 200.
    if (!response.ok || !isPacked(bytes)) throw new Error(`${path}: ${response.status}, ${bytes.length} bytes`);
    return new Response(bytes);
  } catch (error) {
    failure ??= error;
    throw error;
  }
};

/** Throws if any file could not be loaded. Pagefind would treat such a file as empty from then on. */
export function checkLoaded(): void {
  if (failure !== undefined) throw failure;
}

/** Answers Pagefind's next request for an address with `body`. */
export function answerFile(address: string, body: Body): void {
  answers.set(toPath(address), body);
}

/**
 * Answers Pagefind's next request for each file of an index except its chunks. `folder` is an address that ends in a slash. The files follow
 * from the size of the index and the lists, so the browser need not load them, which saves six bytes for every page of a large site.
 */
export function answerLists(folder: string, size: IndexSize, lists?: PageLists): void {
  for (const [file, body] of writeLists(size, lists)) answerFile(folder + file, body);
}

/** Whether the bytes begin like a file of Pagefind, packed by gzip or already unpacked by the host. */
const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) || SIGNATURE.every((byte, index) => bytes[index] === byte);

const toPath = (address: string): string => new URL(address, location.href).pathname;
