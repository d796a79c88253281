import type { IndexSize } from '../shared/pagefind-layout.ts';
import type { PagefindFilters } from './pagefind-api.ts';
import type { PageLists } from './pagefind-lists.ts';

/** What the worker is asked. Folders are addresses with a slash at their end. */
export type IndexRequest =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'merge'; readonly folder: string; readonly size: IndexSize }
  | { readonly kind: 'find'; readonly words: readonly string[] }
  | { readonly kind: 'describe'; readonly sort: PageSort; readonly parts: readonly ShardPart[] }
  | { readonly kind: 'refine'; readonly sort: PageSort; readonly filters: PagefindFilters };

/** What Pagefind sorts by. */
export type PageSort = 'amount' | 'name';

/** Some pages of a shard, as an index without words. */
export interface ShardPart {
  readonly prefix: string;
  readonly pages: number;
  readonly lists: PageLists;
}

/** Pages by the prefix of their shard or part; those of a shard ascend. */
export type Found = readonly { readonly prefix: string; readonly pages: Uint32Array }[];

export type IndexAnswer = { readonly found: Found } | { readonly error: string };
