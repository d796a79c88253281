import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestCode } from '../disk/digest-files.ts';
import { readVariable } from './environment.ts';

// What builds keep for the next; all of it is safe to delete. `MINGZHANG_CACHE` names another folder.
const KEPT = readVariable('cacheDir') ?? '.cache';
export const READINGS_CACHE = join(KEPT, 'readings');
export const DATES_CACHE = join(KEPT, 'dates');
export const SEARCH_CACHE = join(KEPT, 'search-index');
export const CARDS_CACHE = join(KEPT, 'share-cards');
export const DOWNLOADS_CACHE = join(KEPT, 'downloads');
export const SITES_CACHE = join(KEPT, 'sites');
const PAGE_CACHES = join(KEPT, 'pages');

/** The folder that keeps pages from one build to the next. */
export interface PageCache {
  readonly dir: string;
  /** Whether an earlier build by the same program has left pages there. */
  readonly isFilled: boolean;
  /** Removes the pages that other versions of the program have left. */
  removeOthers(): void;
}

/** Finds the cache of the pages that `site` names: what else than its records decides what a site is. Every change of the program makes a new one. */
export function findPageCache(site: readonly unknown[]): PageCache {
  const name = `${shorten(hash('sha256', JSON.stringify(site)))}-`;
  const own = name + shorten(digestCode('astro.config.mjs', 'src'));
  const dir = join(PAGE_CACHES, own);
  return {
    dir,
    isFilled: existsSync(dir) && readdirSync(dir).length > 0,
    removeOthers() {
      for (const other of existsSync(PAGE_CACHES) ? readdirSync(PAGE_CACHES) : [])
        if (other.startsWith(name) && other !== own) rmSync(join(PAGE_CACHES, other), { recursive: true, force: true });
    },
  };
}

const shorten = (digest: string): string => digest.slice(0, 10);
