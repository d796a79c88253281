import type { ListPage } from '../../domain/list-pages.ts';

export interface PagerView {
  readonly position: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Returns ` 第 2 页` for the title of a page after the first, else nothing. */
export const pageSuffix = (page?: ListPage<unknown>): string =>
  !page || page.number === 1 ? '' : ` 第 ${page.number} 页`;

/** Returns `这是第 2 页，共 3 页。` for the description of a page after the first, else nothing. */
export const pageNote = (page?: ListPage<unknown>): string =>
  !page || page.number === 1 ? '' : `这是第 ${page.number} 页，共 ${page.pages} 页。`;

/**
 * Makes the links between the pages of a list, or `null` where there is only one. `first` is the path of the first
 * page.
 */
export function toPager(first: string, { number, pages, total }: ListPage<unknown>): PagerView | null {
  if (pages === 1) return null;
  const path = (page: number): string => (page === 1 ? first : `${first}${page}/`);
  return {
    position: `第 ${number} 页，共 ${pages} 页（${total} 行）`,
    previous: number === 1 ? null : path(number - 1),
    next: number === pages ? null : path(number + 1),
  };
}
