/** The part of Pagefind's browser interface that is used here. */
export interface PagefindInstance {
  mergeIndex(path: string): Promise<void>;
  /** Without a term it gives all pages that pass the filters. */
  search(term: string | null, options?: PagefindOptions): Promise<{ results: readonly { id: string }[] }>;
}

interface PagefindOptions {
  readonly filters?: PagefindFilters;
  readonly sort?: Readonly<Record<string, 'asc'>>;
}

/** A page passes that has any of the values of every filter. */
export type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

export interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}
