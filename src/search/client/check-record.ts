import { normalize, type Variants } from '../shared/normalize.ts';
import { matches, type Query } from './query.ts';
import { toBlocks, type SearchRecord } from '../shared/search-record.ts';

/** The normalised texts of records, the name first. They are kept because each letter that is typed finds the same records again. */
const comparable = new WeakMap<SearchRecord, readonly string[]>();

/** Whether the texts of a record answer the query; the index can be wrong about long terms. `variants` must be the same at every call. */
export function answersQuery(record: SearchRecord, query: Query, variants: Variants): boolean {
  if (query.terms.length === 0) return true;
  const texts = comparable.get(record) ?? toBlocks(record).map(({ text }) => normalize(text, variants));
  comparable.set(record, texts);
  return matches(query, texts[0]!, texts);
}
