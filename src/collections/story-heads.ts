import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import type { StoryHead } from '../cards/card-text.ts';
import { readNdjson } from './read-ndjson.ts';
import { documentSchema, storySchema } from './schemas.ts';

/** Names of the stories that are written, and of those that have a page; a story about documents that are not collected has none. */
export function listStoryPages(storiesDir: string, siteDir: string): { written: string[]; built: string[] } {
  const written = globSync('*.mdx', { cwd: storiesDir }).map((file) => basename(file, '.mdx'));
  const pages = new Set(globSync('stories/*/index.html', { cwd: siteDir }).map((file) => basename(dirname(file))));
  return { written: written.toSorted(), built: written.filter((name) => pages.has(name)).toSorted() };
}

/** The front matter of the stories about collected documents, by name: those have a page. */
export async function readStoryHeads(storiesDir: string, collectionsDir: string): Promise<Map<string, StoryHead>> {
  const lines = await readNdjson(join(collectionsDir, 'documents.ndjson'), documentSchema);
  const collected = new Set(lines.map(({ record }) => record.id));
  const names = globSync('*.mdx', { cwd: storiesDir }).map((file) => basename(file, '.mdx'));
  const heads = names.toSorted().map((name) => [name, readStoryHead(join(storiesDir, `${name}.mdx`))] as const);
  return new Map(heads.filter(([, { documents }]) => documents.some((id) => collected.has(id))));
}

function readStoryHead(file: string): z.infer<typeof storySchema> {
  const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(file, 'utf8')) ?? [];
  return storySchema.parse(parseYaml(yaml));
}
