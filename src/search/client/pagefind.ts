/** The part of Pagefind's browser interface that is used here. */
export interface PagefindInstance {
  mergeIndex(path: string): Promise<void>;
  search(term: string): Promise<{ results: readonly { id: string }[] }>;
}

export interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}
