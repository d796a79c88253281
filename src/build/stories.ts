import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** Names of the stories that are written, and of those that have a page; a story about documents that are not collected has none. */
export function listStoryPages(storiesDir: string, siteDir: string): { written: string[]; built: string[] } {
  const written = globSync('*.mdx', { cwd: storiesDir }).map((file) => basename(file, '.mdx'));
  const pages = new Set(globSync('stories/*/', { cwd: siteDir }).map((folder) => basename(folder)));
  return { written: written.toSorted(), built: written.filter((name) => pages.has(name)).toSorted() };
}
