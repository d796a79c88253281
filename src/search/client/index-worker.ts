import { WASM_FILE, writeMetadata } from '../shared/pagefind-layout.ts';
import { findWords, type Ask } from './find-words.ts';
import type { Found, IndexAnswer, IndexRequest, SearchedShard } from './index-messages.ts';
import { loadPacked } from './load-packed.ts';
import { PagefindEngine } from './pagefind-engine.ts';

let engine: Promise<PagefindEngine> | undefined;

/** Answers for each shard, by its name. */
const shards = new Map<string, Ask>();

/** Adds a shard, and returns what finds its words. The chunks in which a word may be are loaded when it is asked for. */
async function open({ folder, pages, chunks }: SearchedShard): Promise<Ask> {
  if (!engine) throw new Error('the index has not been started');
  const index = (await engine).open(writeMetadata(pages, chunks.length));
  const loading = new Map<string, Promise<void>>();
  const load = (chunk: string): Promise<void> => {
    const loaded =
      loading.get(chunk) ?? loadPacked(folder + chunks[Number(chunk)]!).then((bytes) => index.addChunk(bytes));
    loading.set(chunk, loaded);
    loaded.catch(() => loading.delete(chunk));
    return loaded;
  };
  return async (word) => {
    await Promise.all(index.listChunks(word).map(load));
    return index.search(word).map(Number);
  };
}

async function answer(request: IndexRequest): Promise<Found> {
  switch (request.kind) {
    case 'start':
      engine = loadPacked(request.folder + WASM_FILE).then((file) => PagefindEngine.start(file));
      await engine;
      return new Map();
    case 'add':
      shards.set(request.shard.name, await open(request.shard));
      return new Map();
    case 'find':
      return new Map(
        await Promise.all([...shards].map(async ([name, ask]) => [name, await findWords(ask, request.words)] as const)),
      );
  }
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; request: IndexRequest }>) => {
  const reply = (message: IndexAnswer): void => postMessage({ id: data.id, ...message });
  answer(data.request)
    .then((found) => reply({ found }))
    .catch((error: unknown) => reply({ error: String(error) }));
});
