import { normalize, type Variants } from '../normalize.ts';
import { matches, type Query } from '../query.ts';
import { toBlocks, type SearchRecord } from '../records.ts';

/** Whether a record's text answers the query, whatever the index says. */
export function holds(query: Query, record: SearchRecord, variants: Variants): boolean {
  if (query.terms.length === 0) return true;
  const texts = toBlocks(record).map(({ text }) => normalize(text, variants));
  return matches(query, normalize(record.name, variants), texts);
}
