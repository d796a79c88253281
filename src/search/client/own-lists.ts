import { writeLists, type IndexSize } from '../pagefind-lists.ts';

/**
 * Answers what Pagefind loads before it searches the index in `folder`, an address with a slash at its end. It all follows from the
 * index's size, so that a visitor is spared the bytes: six for every page of a large site.
 */
export function answerLists(folder: string, size: IndexSize): void {
  const load = globalThis.fetch;
  const answers = new Map([...writeLists(size)].map(([file, body]) => [toPath(folder + file), body]));
  globalThis.fetch = (input, init) => {
    const path = typeof input === 'string' ? toPath(input) : '';
    const body = answers.get(path);
    if (body === undefined) return load(input, init);
    answers.delete(path);
    return Promise.resolve(new Response(body));
  };
}

const toPath = (address: string): string => new URL(address, location.href).pathname;
