import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readVariable } from './environment.ts';

// What builds keep for the next; all of it is safe to delete. `MINGZHANG_CACHE` names another folder, on the same file system as the project.
const KEPT = readVariable('cacheDir') ?? '.cache';
export const READINGS_CACHE = join(KEPT, 'readings');
export const SEARCH_CACHE = join(KEPT, 'search-index');
export const CARDS_CACHE = join(KEPT, 'share-cards');
export const SITES_CACHE = join(KEPT, 'sites');
const PAGE_CACHES = join(KEPT, 'astro');

/**
 * Takes what Astro kept of an earlier build of the same pages to `dir`, and returns what puts it back. Two builds at a time never share
 * it: the second finds none and renders afresh. A build that fails does not put it back, because part of it would be newer than the rest.
 */
export async function takePageCache(dir: string, pages: readonly unknown[]): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 10);
  const kept = join(PAGE_CACHES, name);
  await mkdir(dirname(kept), { recursive: true });
  await rename(kept, dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return async () => {
    await rm(kept, { recursive: true, force: true });
    await rename(dir, kept);
  };
}
