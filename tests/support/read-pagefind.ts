import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findWords, type Ask } from '../../src/search/client/find-words.ts';
import { PagefindEngine } from '../../src/search/client/pagefind-engine.ts';
import { writePagefindEngine } from '../../src/search/index/write-pagefind-engine.ts';
import { spellQuery } from '../../src/search/shared/grams.ts';
import { WASM_FILE, writeMetadata } from '../../src/search/shared/pagefind-layout.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';

async function startEngine(): Promise<PagefindEngine> {
  const folder = makeTemporaryFolder('pagefind');
  try {
    const file = readFileSync(join(folder, await writePagefindEngine(folder), WASM_FILE));
    return await PagefindEngine.start(gunzipSync(file));
  } finally {
    removeFolder(folder);
  }
}

let engine: Promise<PagefindEngine> | undefined;

/** Opens an index of so many pages in Pagefind's engine, as the browser does. */
export async function openIndex(pages: number, chunks: Iterable<Uint8Array>): Promise<Ask> {
  const all = [...chunks];
  const index = (await (engine ??= startEngine())).open(writeMetadata(pages, all.length));
  return (word) => {
    for (const chunk of index.listChunks(word)) index.addChunk(all[Number(chunk)]!);
    return Promise.resolve(index.search(word).map(Number));
  };
}

/** Returns the numbers of the pages that the grams of a normalised query lead to. */
export async function findPages(ask: Ask, query: string): Promise<number[]> {
  return [...(await findWords(ask, spellQuery(query, 'any')))].toSorted((a, b) => a - b);
}
