import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { storySchema } from '../loaders/schemas.ts';

/** Names of the stories that are written, and of those that have a page; a story about documents that are not collected has none. */
export function listStoryPages(storiesDir: string, siteDir: string): { written: string[]; built: string[] } {
  const written = globSync('*.mdx', { cwd: storiesDir }).map((file) => basename(file, '.mdx'));
  const pages = new Set(globSync('stories/*/', { cwd: siteDir }).map((folder) => basename(folder)));
  return { written: written.toSorted(), built: written.filter((name) => pages.has(name)).toSorted() };
}

/** The front matter of a story. */
export function readStoryHead(storiesDir: string, name: string) {
  const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(join(storiesDir, `${name}.mdx`), 'utf8')) ?? [];
  return storySchema.parse(parseYaml(yaml));
}
