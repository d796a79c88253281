/** One of `count` slices of a site; `index` begins at 1. */
export interface Slice {
  readonly index: number;
  readonly count: number;
}

/** What of all that a site consists of is made here. A build hands it to whatever makes many things (shards of the search index, share cards). */
export interface Portion {
  /** Only the things of this slice are made; all are where there is none. */
  readonly slice?: Slice;
  /** Folders in which other slices have left their things, at their places in the site. What is there is not made again. */
  readonly given: readonly string[];
}

/** Everything is made here. */
export const ALL_HERE: Portion = { given: [] };

/** Whether the thing at a place of the list of all things, from 0, belongs to the slice that is made here. */
export const isInSlice = ({ slice }: Portion, place: number): boolean =>
  slice === undefined || place % slice.count === slice.index - 1;

/** Whether everything is made here, so that what a cache holds and nobody used is of no use. */
export const isAllHere = ({ slice, given }: Portion): boolean => slice === undefined && given.length === 0;
