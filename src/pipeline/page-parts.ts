import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SITE_WIDE } from './slices/plan-slices.ts';

export interface RenderOptions {
  readonly collectionsDir: string;
  /** A new folder inside the project, because Astro moves files between its folders. The pages go to `site` in it. */
  readonly dir: string;
  /** Keeps the pages from one build to the next; unset where nothing is kept. */
  readonly keptDir?: string | undefined;
  /** Origin that the site is served from, if it is known. */
  readonly site: string | undefined;
  /** Paths below the base of pages that stay out of the sitemap, because their content is elsewhere or gone. */
  readonly former?: readonly string[];
  /** How many slices the pages are cut into, and which of them to render here; `SITE_WIDE` among them gives the pages of the whole site too. */
  readonly slices: { readonly count: number; readonly here: readonly number[] };
  /** Whether these are all pages of the site, so that what is kept besides is of no use. */
  readonly isWhole: boolean;
}

/** Bytes of records (some 3,000 projects) that take longer to render than a second process takes to begin. */
const WORTH_A_PROCESS = 1e7;

/** Bytes of records (some 70,000 projects) above which two processes, each with all records in memory, need more than a laptop has to spare. */
const TOO_MUCH_TWICE = 2e8;

/** Bytes of the records of all projects. */
const weighRecords = (collectionsDir: string): number => statSync(join(collectionsDir, 'projects.ndjson')).size;

/** How many processes render where nothing is kept from an earlier build. A core is left to the index, the cards and the data, which are made meanwhile. */
export function countJobs(collectionsDir: string): number {
  const size = weighRecords(collectionsDir);
  return size >= WORTH_A_PROCESS && size <= TOO_MUCH_TWICE ? Math.max(1, Math.min(2, availableParallelism() - 1)) : 1;
}

/**
 * Megabytes of heap that are enough for each of several processes: of 55 MB of records, rendering keeps some 290 MB,
 * and nearly as much again is room for garbage. One that renders alone has all pages to keep, and takes twice as much for the records.
 */
export const limitHeap = (collectionsDir: string, jobs: number): number =>
  Math.max(500, Math.round(250 + ((jobs === 1 ? 10 : 5) * weighRecords(collectionsDir)) / 1e6));

/**
 * Megabytes of heap for a stage beside the pages. Of 57 MB of records, the data take 0.76 GB in all with 535 MB of heap and 0.58 GB with 390 MB,
 * for a tenth more time.
 */
export const limitHeapBeside = (collectionsDir: string): number =>
  Math.max(350, Math.round(250 + (2.5 * weighRecords(collectionsDir)) / 1e6));

/** Where a process that renders pages in `dir` puts them. It stands here because `render-pages.ts` loads all of Astro. */
export const pagesFolder = (dir: string): string => join(dir, 'site');

/** Plans the processes that render the pages: each renders a part of them in a folder below `dir`, the first also those of the whole site. */
export const planParts = (dir: string, count: number): Pick<RenderOptions, 'dir' | 'slices' | 'isWhole'>[] =>
  Array.from({ length: count }, (_, place) => ({
    dir: join(dir, `pages-${place + 1}`),
    isWhole: count === 1,
    slices: { count, here: place === 0 ? [SITE_WIDE, 1] : [place + 1] },
  }));
