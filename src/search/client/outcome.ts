import type { CountedFilter } from './count-filters.ts';
import type { FoundRow, RowQuestion } from './find-rows.ts';
import type { Query } from './reading/query.ts';
import type { Results } from './results.ts';
import type { SearchState } from './state.ts';

/** The most indicators that are found with a query of figures, and the most packs of records that are looked through for them; the search for indicators finds all. */
export const MOST_ROWS = 5;
export const MOST_PACKS = 16;

/** An amount that is not far away, names that are nearly as typed, or the words of the query one by one. */
export type Instead = 'amount' | 'names' | 'words';

/** The first indicators that a query with figures (`满意度 80%`) means. */
export interface FoundRows {
  readonly rows: readonly FoundRow[];
  readonly areAllRows: boolean;
  readonly rowQuestion: RowQuestion | undefined;
}

export interface Outcome extends FoundRows {
  readonly state: SearchState;
  readonly query: Query;
  /** What was looked for instead, because nothing has the query. */
  readonly instead?: Instead;
  /** The number of pages that answer the query, whatever filters the reader has chosen. */
  readonly hits: number;
  readonly results: Results;
  /** The departments and units that were found by a query. Where the reader filters by kind they are in `results` instead. */
  readonly entities: Results;
  /** Counts the values of the filters; this loads further files. */
  readonly countFilters: () => Promise<readonly CountedFilter[]>;
  /** Whether a page that was found has the whole query as its name. */
  readonly nameFound: boolean;
  readonly searchedYears: readonly number[];
  /** The years that have not been searched, newest first. */
  readonly seriesMembers: readonly number[];
  /** The year to search next; `undefined` if there is none or the reader filters by year. */
  readonly nextYear: number | undefined;
}

export const NO_ROWS: FoundRows = { rows: [], areAllRows: true, rowQuestion: undefined };

/** Whether anything was found, whatever filters the reader has chosen. */
export const isAnswered = ({ hits, rows }: Outcome): boolean => hits > 0 || rows.length > 0;
