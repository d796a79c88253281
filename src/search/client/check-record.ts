import { normalize, type Variants } from '../shared/normalize.ts';
import { matches, type Query } from './query.ts';
import { toBlocks, type SearchRecord } from '../shared/search-record.ts';

/** Texts as they are compared, the name first. The same records come up again with every letter that is typed. */
const comparable = new WeakMap<SearchRecord, readonly string[]>();

/** Whether a record's text answers the query, whatever the index says. `variants` are always the same. */
export function answersQuery(record: SearchRecord, query: Query, variants: Variants): boolean {
  if (query.terms.length === 0) return true;
  const texts = comparable.get(record) ?? toBlocks(record).map(({ text }) => normalize(text, variants));
  comparable.set(record, texts);
  return matches(query, texts[0]!, texts);
}
