/** Lists that can grow with the site are split at so many rows. */
export const ROWS_PER_PAGE = 200;

/** A part of a list that is a page of its own. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly pages: number;
  /** How many items the list has. */
  readonly total: number;
}

export interface PagerView {
  readonly position: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Splits a list; an empty one has one empty page. */
export function toListPages<T>(items: readonly T[], size: number = ROWS_PER_PAGE): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    pages,
    total: items.length,
  }));
}

/** The path parameter of a page of a list: the first has none. */
export const pageParam = ({ number }: ListPage<unknown>): string | undefined =>
  number === 1 ? undefined : String(number);

/** ` 第 2 页` for the titles of the pages after the first. */
export const pageSuffix = (page?: ListPage<unknown>): string =>
  !page || page.number === 1 ? '' : ` 第 ${page.number} 页`;

/** `这是第 2 页，共 3 页。` for the descriptions of the pages after the first. */
export const pageNote = (page?: ListPage<unknown>): string =>
  !page || page.number === 1 ? '' : `这是第 ${page.number} 页，共 ${page.pages} 页。`;

/** @param first path of the first page. `null` where there is only one page. */
export function toPager(first: string, { number, pages, total }: ListPage<unknown>): PagerView | null {
  if (pages === 1) return null;
  const path = (page: number): string => (page === 1 ? first : `${first}${page}/`);
  return {
    position: `第 ${number} 页，共 ${pages} 页（${total} 行）`,
    previous: number === 1 ? null : path(number - 1),
    next: number === pages ? null : path(number + 1),
  };
}
