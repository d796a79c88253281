import { departmentPath, yearPath } from './paths.ts';

/** The page of a year. */
export interface YearLink {
  readonly year: number;
  readonly href: string;
}

const newestFirst = (links: readonly YearLink[]): YearLink[] => links.toSorted((a, b) => b.year - a.year);

/** Links to the pages of all departments of each year, newest first. */
export const toYearLinks = (years: Iterable<number>): YearLink[] =>
  newestFirst([...new Set(years)].map((year) => ({ year, href: yearPath(year) })));

/** Links to the pages of one department in each year, newest first. `ids` are its documents. */
export const toDocumentLinks = (ids: readonly string[]): YearLink[] =>
  newestFirst(ids.map((id) => ({ year: Number(id.slice(0, 4)), href: departmentPath(id) })));
