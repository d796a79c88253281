/** Number of rows on a page of a list that can grow with the site. */
export const ROWS_PER_PAGE = 200;

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Number of the page, from 1. */
  readonly number: number;
  /** Number of pages of the list. */
  readonly pages: number;
  /** Number of items of the whole list. */
  readonly total: number;
}

/** Splits a list into pages. An empty list has one empty page. */
export function toListPages<T>(items: readonly T[], size: number = ROWS_PER_PAGE): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    pages,
    total: items.length,
  }));
}

/** Returns the path parameter of a page of a list; the first page has none. */
export const pageParam = ({ number }: ListPage<unknown>): string | undefined =>
  number === 1 ? undefined : String(number);
