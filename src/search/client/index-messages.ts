import type { IndexSize } from '../shared/pagefind-layout.ts';
import type { PagefindFilters } from './pagefind-api.ts';
import type { PageLists } from './pagefind-lists.ts';

/** A request to the worker (`index-worker.ts`). Folders are addresses that end in a slash. */
export type IndexRequest =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'merge'; readonly folder: string; readonly size: IndexSize }
  | { readonly kind: 'find'; readonly words: readonly string[] }
  | { readonly kind: 'describe'; readonly sort: PageSort; readonly parts: readonly ShardPart[] }
  | { readonly kind: 'refine'; readonly sort: PageSort; readonly filters: PagefindFilters };

/** An order in which Pagefind can return pages. */
export type PageSort = 'amount' | 'name';

/** Some pages of a shard as an index of their own, with filters and an order but without words. */
export interface ShardPart {
  readonly prefix: string;
  readonly pages: number;
  readonly lists: PageLists;
}

/** The pages of each shard or part of a shard, by its prefix. For `find` they are ascending, for `refine` in the order asked for. */
export type Found = readonly { readonly prefix: string; readonly pages: Uint32Array }[];

export type IndexAnswer = { readonly found: Found } | { readonly error: string };
