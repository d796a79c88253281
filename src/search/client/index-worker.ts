import { findWords } from './find-words.ts';
import type { Found, IndexRequest, IndexAnswer } from './index-messages.ts';
import { answerLists } from './own-lists.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';

/**
 * Pagefind in a worker of ours instead of its own, which would send every hit as an object and keep a callback for each:
 * thousands of them for a common word.
 */
let engine: Promise<PagefindInstance> | undefined;

async function start(folder: string): Promise<PagefindInstance> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  // Without a page: the shards are merged into it.
  answerLists(folder, { prefix: '', pages: 0, chunks: 0 });
  return createInstance({ basePath: folder });
}

async function answer(request: IndexRequest): Promise<Found> {
  if (request.kind === 'start') engine = start(request.folder);
  if (!engine) throw new Error('the index has not been started');
  const pagefind = await engine;
  if (request.kind === 'merge') {
    answerLists(request.folder, request.size);
    await pagefind.mergeIndex(request.folder);
  }
  if (request.kind !== 'find') return [];
  // In quotes, because of loose words Pagefind ignores those that it does not know.
  return findWords(async (word) => (await pagefind.search(`"${word}"`)).results.map(({ id }) => id), request.words);
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; request: IndexRequest }>) => {
  const reply = (message: IndexAnswer): void => postMessage({ id: data.id, ...message });
  answer(data.request).then(
    (found) => reply({ found }),
    (error: unknown) => reply({ error: String(error) }),
  );
});
