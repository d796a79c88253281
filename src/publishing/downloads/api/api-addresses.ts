import type { Kind } from './answer-schemas.ts';

/** The folder of the API below the site, with a slash at its end. */
export const API_FOLDER = 'api/v1/';
/** The way from an answer to the root of the site. */
const TO_ROOT = '../../../';

/** The folders of the kinds. They never change once published. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  project: 'projects/',
  unit: 'units/',
  document: 'documents/',
  department: 'departments/',
  year: 'years/',
};

export const answerPath = (kind: Kind, id: string): string => `${API_FOLDER}${FOLDERS[kind]}${id}.json`;
export const indexPath = (kind: Kind, page: number): string =>
  `${API_FOLDER}${FOLDERS[kind]}index${page === 1 ? '' : `-${page}`}.json`;

/** The address of an answer as an answer of the same or another kind says it. */
export const answerHref = (kind: Kind, id: string): string => `../${FOLDERS[kind]}${id}.json`;

/** The address of a page or file of the site as an answer says it. `path` may be Chinese. */
export const siteHref = (path: string): string => TO_ROOT + path.split('/').map(encodeURIComponent).join('/');
