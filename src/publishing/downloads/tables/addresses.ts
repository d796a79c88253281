import { publishedSource } from '../../../domain/published-source.ts';

/** Where the site stands. Without `site`, addresses begin with the base path. */
export interface Origin {
  /** Such as `https://example.org`. */
  readonly site?: string | undefined;
  /** With slashes at both ends. */
  readonly base: string;
}

/** Makes an address of the site. `path` has no slash before it; its parts may be Chinese. */
export const toAddress = ({ site = '', base }: Origin, path: string): string =>
  site.replace(/\/$/, '') + base + (/^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/'));

export const projectPage = (id: string): string => `projects/${id}/`;
export const unitPage = (id: string): string => `units/${id}/`;
/** The page of a department across years, or of one document if `id` begins with a year. */
export const departmentPage = (id: string): string => `departments/${id}/`;
export const yearPage = (year: number): string => `departments/years/${year}/`;
/** The page of a document's text; of an earlier version if one is named. */
export const sourcePage = (documentId: string, version: string | null): string =>
  `sources/${documentId}/${version === null ? '' : `${version}/`}`;
/** The verbatim file of a document. */
export const sourceFile = (file: string): string => `data/sources/${publishedSource(file)}`;

/** The id of a department across years: what follows the year in the id of its document. */
export const departmentOf = (documentId: string): string => documentId.slice('2025-'.length);
