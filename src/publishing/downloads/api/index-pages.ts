import type { IndexPage, Kind, Licence, Summary } from './answer-schemas.ts';

/** The most characters of a page's items. A page stays below 1 MB, as three bytes of UTF-8 are the most that a character of them takes. */
const MOST_CHARACTERS = 320_000;

/** Cuts an index into pages. The first is `index.json`; each names the next by a relative address, the last has `null`. */
export function toIndexPages<K extends Kind>(of: K, items: readonly Summary<K>[], licence: Licence): IndexPage<K>[] {
  const pages: Summary<K>[][] = [[]];
  let size = 0;
  for (const item of items) {
    const length = JSON.stringify(item).length + 1;
    if (size + length > MOST_CHARACTERS) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)!.push(item);
    size += length;
  }
  return pages.map((page, index) => ({
    kind: 'index',
    of,
    total: items.length,
    licence,
    next: index + 1 < pages.length ? `index-${index + 2}.json` : null,
    items: page,
  }));
}
