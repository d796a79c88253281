import { findWords, groupPages } from './find-words.ts';
import type { Found, IndexRequest, IndexAnswer, PageSort } from './index-messages.ts';
import { answerLists } from './own-lists.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';

/**
 * Pagefind in a worker of ours instead of its own, which would send every hit as an object and keep a callback for each:
 * thousands of them for a common word.
 */
let engine: Promise<PagefindInstance> | undefined;

/** Instances that know no word but filters and a sort: with filters loaded, Pagefind counts all their values at every search. */
const refiners = new Map<PageSort, Promise<PagefindInstance>>();

let engineFolder = '';

async function start(): Promise<PagefindInstance> {
  const { createInstance } = (await import(/* @vite-ignore */ `${engineFolder}pagefind.js`)) as PagefindModule;
  // Without a page: the shards are merged into it.
  answerLists(engineFolder, { prefix: '', pages: 0, chunks: 0 });
  return createInstance({ basePath: engineFolder });
}

async function answer(request: IndexRequest): Promise<Found> {
  if (request.kind === 'start') {
    engineFolder = request.folder;
    engine = start();
  }
  if (!engine) throw new Error('the index has not been started');
  const pagefind = await engine;
  switch (request.kind) {
    case 'start':
      return [];
    case 'merge':
      answerLists(request.folder, request.size);
      await pagefind.mergeIndex(request.folder);
      return [];
    case 'find':
      // In quotes, because of loose words Pagefind ignores those that it does not know.
      return findWords(async (word) => toIds(await pagefind.search(`"${word}"`)), request.words);
    case 'describe': {
      const { sort, parts } = request;
      const starting = refiners.get(sort) ?? start();
      refiners.set(sort, starting);
      const refiner = await starting;
      for (const { prefix, pages, lists } of parts) {
        const folder = `${engineFolder}${sort}/${prefix}/`;
        answerLists(folder, { prefix, pages, chunks: 0 }, lists);
        await refiner.mergeIndex(folder);
      }
      return [];
    }
    case 'refine': {
      const { sort, filters } = request;
      const refiner = await refiners.get(sort);
      if (!refiner) return [];
      const found = groupPages(toIds(await refiner.search(null, { filters, sort: { [sort]: 'asc' } })));
      return [...found].map(([prefix, pages]) => ({ prefix, pages: Uint32Array.from(pages) }));
    }
  }
}

const toIds = ({ results }: { results: readonly { id: string }[] }): string[] => results.map(({ id }) => id);

addEventListener('message', ({ data }: MessageEvent<{ id: number; request: IndexRequest }>) => {
  const reply = (message: IndexAnswer): void => postMessage({ id: data.id, ...message });
  answer(data.request).then(
    (found) => reply({ found }),
    (error: unknown) => reply({ error: String(error) }),
  );
});
