import type { EverydayWord } from './everyday-word.ts';
import type { NameYearsEntry } from './name-hash.ts';
import type { PartList } from './shard-head.ts';

/**
 * The file `search-index/manifest.json`, which names the parts of the index. All other names contain a digest of what they name, so the
 * content of an address never changes.
 */
export interface Manifest {
  /** The folder of Pagefind's engine. */
  readonly engine: string;
  /** Traditional and simplified characters in turn: `滿满髮发`. */
  readonly variants: string;
  readonly words: readonly EverydayWord[];
  readonly names: NameYearsEntry;
  readonly shards: readonly ShardEntry[];
}

/** A shard, and its files; they are in the folder `name`. */
export interface ShardEntry {
  readonly name: string;
  /** `null` for the prose pages, which belong to every year. */
  readonly year: number | null;
  readonly pages: number;
  /** The file that holds the `ShardHead`. */
  readonly head: string;
  /** The file that holds the `Facets`. */
  readonly facets: string;
  /** The file that holds, for each project, the sum of its `TRAITS`. */
  readonly traits: string;
  /** The file that holds the ranks of the pages' names in the order of pinyin. */
  readonly nameRanks: string;
  /** The parts of its figures (`row-columns.ts`). */
  readonly figures: PartList;
  /** The file that holds the `NameList`. */
  readonly names: string;
}

/** The folder of the index below the site's base. */
export const INDEX_FOLDER = 'search-index';
