import { normalize, type Variants } from '../shared/normalize.ts';
import { toBlocks, type SearchRecord } from '../shared/search-record.ts';
import type { SearchEngine } from './engine.ts';
import type { Hit } from './hit.ts';
import { matches, type Query } from './reading/query.ts';

/** The normalised texts of records, the name first. They are kept because each letter that is typed finds the same records again. */
const comparable = new WeakMap<SearchRecord, readonly string[]>();

/** Whether the texts of a record, and its total in 分, answer the query. `variants` must be the same at every call. */
export function recordAnswers(record: SearchRecord, fen: number | null, query: Query, variants: Variants): boolean {
  if (query.terms.length === 0) return true;
  const texts = comparable.get(record) ?? toBlocks(record).map(({ text }) => normalize(text, variants));
  comparable.set(record, texts);
  return matches(query, { name: texts[0]!, readings: record.readings, texts, fen });
}

/** Whether a page answers the query by its record; the index can be wrong about long terms. */
export const answersQuery = async (engine: SearchEngine, hit: Hit, query: Query): Promise<boolean> =>
  recordAnswers(await engine.record(hit), hit.shard.amount(hit.page), query, engine.variants);
