import type { IndexSize } from '../pagefind-lists.ts';

/** What the worker is asked. Folders are addresses with a slash at their end. */
export type IndexRequest =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'merge'; readonly folder: string; readonly size: IndexSize }
  | { readonly kind: 'find'; readonly words: readonly string[] };

/** Pages by the prefix of their shard, ascending. */
export type Found = readonly { readonly prefix: string; readonly pages: Uint32Array }[];

export type IndexAnswer = { readonly found: Found } | { readonly error: string };
