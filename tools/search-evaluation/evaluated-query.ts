import type { RowQuery } from '../../src/search/client/rows/row-query.ts';
import type { IndicatorRow, SearchRecord } from '../../src/search/shared/search-record.ts';
import type { CorpusPage } from './corpus.ts';

export interface EvaluatedQuery {
  /** The class that it is summed up in. */
  readonly kind: string;
  readonly query: string;
  /** For a query that is a project's name, or means one: the normalised name that the first result should have. */
  readonly name?: string;
  /** Whether a page answers a query that is not answered by the texts that contain it. */
  readonly answers?: (page: CorpusPage) => boolean;
  /** Whether other pages may be found too, so that precision has no meaning. */
  readonly open?: boolean;
  /** Whether an indicator answers a query for indicators. */
  readonly answersRow?: (record: SearchRecord, row: IndicatorRow) => boolean;
  /** The fields of the search for indicators, by all of whose answers such a query is judged. */
  readonly fields?: RowQuery;
}
