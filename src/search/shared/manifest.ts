import type { NameYearsEntry } from './name-hash.ts';
import type { IndexSize } from './pagefind-layout.ts';

/** `search-index/manifest.json`: where the parts of the index are. Folders carry a digest, so that they never change. */
export interface Manifest {
  readonly engine: string;
  /** Traditional and simplified characters in turn. */
  readonly variants: string;
  readonly names: NameYearsEntry;
  /** Folder of the places of the pages' names, a file a shard. */
  readonly nameRanks: string;
  readonly shards: readonly ShardEntry[];
}

export interface ShardEntry extends IndexSize {
  /** `null` for the prose pages, which belong to every year. */
  readonly year: number | null;
  readonly folder: string;
  /** Name of the file in it that holds the `Facets`. */
  readonly facets: string;
}

/** Folder of the index below the site's base. */
export const INDEX_FOLDER = 'search-index';
