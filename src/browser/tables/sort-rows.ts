/** The value that orders a cell: an amount or count, a text, or `null` for a blank cell. */
export type SortKey = number | string | null;

export type SortDirection = 'ascending' | 'descending';

/** Orders Chinese by pinyin, and digits inside a text as numbers. */
const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** Returns a sorted copy. In both directions equal rows keep their order and blank rows come last. */
export function sortRows<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, direction: SortDirection): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || sign * compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

/** Whether a text contains every word of a query, regardless of case and of full or half width. */
export function matchesQuery(text: string, query: string): boolean {
  const words = fold(query).split(/\s+/);
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
