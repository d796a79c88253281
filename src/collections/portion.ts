/** One of `count` slices of a site; `index` begins at 1. */
export interface Slice {
  readonly index: number;
  readonly count: number;
}

/** The part of a site that one process makes. A build hands it to whatever makes many things (shards of the search index, share cards). */
export interface Portion {
  /** The slice whose things are made; without one, all things are made. */
  readonly slice?: Slice;
  /** Folders in which other slices have left their things, at their places in the site. What is there is not made again. */
  readonly given: readonly string[];
}

/** Everything is made here. */
export const ALL_HERE: Portion = { given: [] };

/** Whether the slice that is made here has the thing at `place`, from 0, in the list of all things. */
export const isInSlice = ({ slice }: Portion, place: number): boolean =>
  slice === undefined || place % slice.count === slice.index - 1;

/** Whether everything is made here. Only then is what a cache holds and nobody used of no more use. */
export const isAllHere = ({ slice, given }: Portion): boolean => slice === undefined && given.length === 0;
