import { WASM_FILE } from '../shared/pagefind-layout.ts';
import { findWords, groupPages } from './find-words.ts';
import type { Found, IndexRequest, IndexAnswer, PageSort } from './index-messages.ts';
import { answerFile, answerLists, checkLoaded } from './pagefind-files.ts';
import type { PagefindInstance, PagefindModule } from './pagefind-api.ts';

/**
 * Pagefind in a worker of ours instead of its own, which would send every hit as an object and keep a callback for each:
 * thousands of them for a common word.
 */
interface Engine {
  readonly words: PagefindInstance;
  /** An instance that knows no word but filters and a sort: with filters loaded, Pagefind counts all their values at every search. */
  readonly refiner: (sort: PageSort) => PagefindInstance;
  /** Where the engine is; addresses below it are ours to answer. */
  readonly folder: string;
}

let engine: Promise<Engine> | undefined;

async function start(folder: string): Promise<Engine> {
  const [{ createInstance }, wasm] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    // By ourselves, because without it Pagefind would wait for ever.
    fetch(folder + WASM_FILE).then(async (response) => new Uint8Array(await response.arrayBuffer())),
  ]);
  // At an address of its own, below which all that it loads is answered. It is without a page: indexes are merged into it.
  const create = (name: string): PagefindInstance => {
    const basePath = `${folder}${name}/`;
    answerFile(basePath + WASM_FILE, wasm);
    answerLists(basePath, { prefix: '', pages: 0, chunks: 0 });
    return createInstance({ basePath });
  };
  const refiners = new Map<PageSort, PagefindInstance>();
  const refiner = (sort: PageSort): PagefindInstance => {
    const instance = refiners.get(sort) ?? create(sort);
    refiners.set(sort, instance);
    return instance;
  };
  return { words: create('words'), refiner, folder };
}

async function answer(request: IndexRequest): Promise<Found> {
  if (request.kind === 'start') engine = start(request.folder);
  if (!engine) throw new Error('the index has not been started');
  const { words, refiner, folder } = await engine;
  switch (request.kind) {
    case 'start':
      return [];
    case 'merge':
      answerLists(request.folder, request.size);
      await words.mergeIndex(request.folder);
      return [];
    case 'find':
      // In quotes, because of loose words Pagefind ignores those that it does not know.
      return findWords(async (word) => toIds(await words.search(`"${word}"`)), request.words);
    case 'describe':
      for (const { prefix, pages, lists } of request.parts) {
        const at = `${folder}${request.sort}/${prefix}/`;
        answerLists(at, { prefix, pages, chunks: 0 }, lists);
        await refiner(request.sort).mergeIndex(at);
      }
      return [];
    case 'refine': {
      const { sort, filters } = request;
      const found = groupPages(toIds(await refiner(sort).search(null, { filters, sort: { [sort]: 'asc' } })));
      return [...found].map(([prefix, pages]) => ({ prefix, pages: Uint32Array.from(pages) }));
    }
  }
}

const toIds = ({ results }: { results: readonly { id: string }[] }): string[] => results.map(({ id }) => id);

addEventListener('message', ({ data }: MessageEvent<{ id: number; request: IndexRequest }>) => {
  const reply = (message: IndexAnswer): void => postMessage({ id: data.id, ...message });
  answer(data.request)
    .then((found) => {
      checkLoaded();
      reply({ found });
    })
    .catch((error: unknown) => reply({ error: String(error) }));
});
