import { WASM_FILE } from '../shared/pagefind-layout.ts';
import { findWords, groupPages } from './find-words.ts';
import type { Found, IndexRequest, IndexAnswer, PageSort } from './index-messages.ts';
import { answerFile, answerLists, checkLoaded } from './pagefind-files.ts';
import type { PagefindInstance, PagefindModule } from './pagefind-api.ts';

/**
 * Pagefind, as this worker has loaded it. This worker replaces Pagefind's own, which sends each hit as an object and keeps a callback for
 * each: thousands for a common word.
 */
interface Engine {
  /** The instance that finds words. */
  readonly words: PagefindInstance;
  /**
   * Returns the instance for an order. It has filters and no words: an instance with both counts all values of the filters at every
   * search.
   */
  readonly refiner: (sort: PageSort) => PagefindInstance;
  /** The address of the engine's folder. `pagefind-files.ts` answers requests below it. */
  readonly folder: string;
}

let engine: Promise<Engine> | undefined;

async function start(folder: string): Promise<Engine> {
  const [{ createInstance }, wasm] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    // The worker loads this file itself, because Pagefind would wait for ever if it could not load it.
    fetch(folder + WASM_FILE).then(async (response) => new Uint8Array(await response.arrayBuffer())),
  ]);
  // Each instance begins with an index of no pages at an address of its own; the shards are merged into it.
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
      // The word is quoted because Pagefind ignores unquoted words that it does not know.
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
