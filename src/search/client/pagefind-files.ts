import { writeLists, type IndexSize, type PageLists } from '../pagefind-lists.ts';

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
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
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

const toPath = (address: string): string => new URL(address, location.href).pathname;
