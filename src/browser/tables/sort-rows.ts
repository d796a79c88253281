/** What a cell is sorted by: an amount or count, a text, or `null` where it is blank. */
export type SortKey = number | string | null;

export type SortDirection = 'ascending' | 'descending';

/** Chinese by pinyin, digits inside a text as numbers. */
const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** A sorted copy. Equal rows keep their order in either direction, and blank ones come last in both. */
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

/** Whether a row's text holds every word of a query, whatever its width and case. */
export function matchesQuery(text: string, query: string): boolean {
  const words = fold(query).split(/\s+/);
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
