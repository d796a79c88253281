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
