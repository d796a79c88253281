import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { collectionFile } from './collection-files.ts';
import { readNdjson } from './read-ndjson.ts';
import { documentSchema, type StoryHead, storySchema } from './schemas.ts';

/** Names of the stories that are written, in code-point order. */
const listStories = (storiesDir: string): string[] =>
  globSync('*.mdx', { cwd: storiesDir })
    .map((file) => basename(file, '.mdx'))
    .toSorted();

/** Names of the stories that are written, and of those that have a page; a story about documents that are not collected has none. */
export function listStoryPages(storiesDir: string, siteDir: string): { written: string[]; built: string[] } {
  const written = listStories(storiesDir);
  const pages = new Set(globSync('stories/*/index.html', { cwd: siteDir }).map((file) => basename(dirname(file))));
  return { written, built: written.filter((name) => pages.has(name)) };
}

/** The front matter of the stories about collected documents, by name: those have a page. Astro's own reader reads it, as for the pages. */
export async function readStoryHeads(storiesDir: string, collectionsDir: string): Promise<Map<string, StoryHead>> {
  const lines = await readNdjson(join(collectionsDir, collectionFile('documents')), documentSchema);
  const collected = new Set(lines.map(({ record }) => record.id));
  const heads = listStories(storiesDir).map((name) => {
    const { frontmatter } = parseFrontmatter(readFileSync(join(storiesDir, `${name}.mdx`), 'utf8'));
    return [name, storySchema.parse(frontmatter)] as const;
  });
  return new Map(heads.filter(([, { documents }]) => documents.some((id) => collected.has(id))));
}
