import { writeLists, type IndexSize, type PageLists } from '../pagefind-lists.ts';

const answers = new Map<string, string | Uint8Array<ArrayBuffer>>();
const load = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const path = typeof input === 'string' ? toPath(input) : '';
  const body = answers.get(path);
  if (body === undefined) return load(input, init);
  answers.delete(path);
  return Promise.resolve(new Response(body));
};

/**
 * Answers, once, what Pagefind loads besides the chunks of the index in `folder`, an address with a slash at its end. It all follows from
 * the index's size and what is known of its pages, so that a visitor is spared the bytes: six for every page of a large site.
 */
export function answerLists(folder: string, size: IndexSize, lists?: PageLists): void {
  for (const [file, body] of writeLists(size, lists)) answers.set(toPath(folder + file), body);
}

const toPath = (address: string): string => new URL(address, location.href).pathname;
