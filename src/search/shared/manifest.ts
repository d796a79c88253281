import type { NameYearsEntry } from './name-hash.ts';
import type { IndexSize } from './pagefind-layout.ts';

/**
 * The file `search-index/manifest.json`, which names the parts of the index. Names of folders contain a digest, so their content never
 * changes.
 */
export interface Manifest {
  /** The folder of Pagefind's engine. */
  readonly engine: string;
  /** Traditional and simplified characters in turn: `滿满髮发`. */
  readonly variants: string;
  readonly names: NameYearsEntry;
  /** The folder that holds a file for each shard with the ranks of its pages' names in the order of pinyin. */
  readonly nameRanks: string;
  readonly shards: readonly ShardEntry[];
}

export interface ShardEntry extends IndexSize {
  /** `null` for the prose pages, which belong to every year. */
  readonly year: number | null;
  readonly folder: string;
  /** The name of the file in `folder` that holds the `Facets`. */
  readonly facets: string;
}

/** The folder of the index below the site's base. */
export const INDEX_FOLDER = 'search-index';
