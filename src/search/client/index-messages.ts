/** A request to the worker (`index-worker.ts`). Folders are addresses that end in a slash. */
export type IndexRequest =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'add'; readonly shard: SearchedShard }
  | { readonly kind: 'find'; readonly words: readonly string[] };

/** A shard as the worker needs it. */
export interface SearchedShard {
  readonly name: string;
  readonly folder: string;
  readonly pages: number;
  /** The paths of its chunks below its folder. */
  readonly chunks: readonly string[];
}

/** The pages of each shard, by its name. */
export type Found = ReadonlyMap<string, Uint32Array>;

export type IndexAnswer = { readonly found: Found } | { readonly error: string };
