import { CborWriter } from '../shared/cbor.ts';
import { toPageId } from '../shared/page-id.ts';
import { chunkStarts, PAGEFIND_VERSION, sign, type IndexSize } from '../shared/pagefind-layout.ts';

/** The lists by which Pagefind filters and sorts the pages of an index. */
export interface PageLists {
  /** For each value of each filter, its pages, ascending. */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** For each order, all pages in that order. */
  readonly sorts: ReadonlyMap<string, readonly number[]>;
}

const NO_LISTS: PageLists = { filters: new Map(), sorts: new Map() };

/** Writes the files that Pagefind's engine loads besides the chunks of an index, and returns them by their names. */
export function writeLists(
  { prefix, pages, chunks }: IndexSize,
  { filters, sorts }: PageLists = NO_LISTS,
): Map<string, string | Uint8Array<ArrayBuffer>> {
  const meta = new CborWriter();
  meta.array(6).text(PAGEFIND_VERSION).array(pages);
  for (let page = 0; page < pages; page++) meta.array(2).text(toPageId(prefix, page)).uint(1);
  const starts = chunkStarts(chunks);
  meta.array(chunks);
  starts.forEach((start, index) => {
    meta
      .array(3)
      .text(start)
      .text(starts[index + 1] ?? '{')
      .text(start);
  });
  meta.array(filters.size);
  for (const filter of filters.keys()) meta.array(2).text(filter).text(filter);
  meta.array(sorts.size);
  for (const [sort, order] of sorts) writePages(meta.array(2).text(sort), order);
  meta.array(0);
  const entry = { version: PAGEFIND_VERSION, languages: { und: { hash: 'index', wasm: null, page_count: pages } } };
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['pagefind-entry.json', JSON.stringify({ ...entry, include_characters: [] })],
    ['pagefind.index.pf_meta', sign(meta.take())],
    ...[...filters].map(([filter, values]) => [`filter/${filter}.pf_filter`, writeFilter(filter, values)] as const),
  ]);
}

function writeFilter(filter: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter();
  writer.array(2).text(filter).array(values.size);
  for (const [value, pages] of values) writePages(writer.array(2).text(value), pages);
  return sign(writer.take());
}

function writePages(writer: CborWriter, pages: readonly number[]): void {
  writer.array(pages.length);
  for (const page of pages) writer.uint(page);
}
