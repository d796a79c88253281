/** The part of Pagefind's browser interface that this project uses. */
export interface PagefindInstance {
  mergeIndex(path: string): Promise<void>;
  /** Without a term it finds all pages that pass the filters. */
  search(term: string | null, options?: PagefindOptions): Promise<{ results: readonly { id: string }[] }>;
}

interface PagefindOptions {
  readonly filters?: PagefindFilters;
  readonly sort?: Readonly<Record<string, 'asc'>>;
}

/** A page passes if it has, for every filter, one of the values. */
export type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

export interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}
