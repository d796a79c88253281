/** Where the answer about a record stands: a file of its own, or a place in that of its document (https://www.rfc-editor.org/rfc/rfc6901). */
export type Granularity = 'projects' | 'departments';

/** Up to so many projects, each has a file of its own unless the configuration says otherwise. */
const MOST_PROJECT_FILES = 3_000;

export const chooseGranularity = (configured: Granularity | undefined, projects: number): Granularity =>
  configured ?? (projects <= MOST_PROJECT_FILES ? 'projects' : 'departments');
