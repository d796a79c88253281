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

/** Says in a line for each what is wrong in the heads of the stories: `content/stories/a.mdx:3：date：应是 2026-03-01 这样的日期`. */
export const checkStoryHeads = (storiesDir: string): string[] =>
  listStories(storiesDir).flatMap((name) => {
    const file = `${storiesDir}/${name}.mdx`;
    const lines = readFileSync(file, 'utf8').split('\n');
    try {
      const result = storySchema.safeParse(parseFrontmatter(lines.join('\n')).frontmatter);
      return (result.error?.issues ?? []).map(({ path: [key = ''], message }) => {
        const line = lines.findIndex((text) => text.startsWith(`${String(key)}:`)) + 1;
        const fault = line === 0 ? '缺少这一项' : /^[\u4e00-\u9fff]/.test(message) ? message : '写法不对';
        return `${file}:${line || 1}：${String(key)}：${fault}`;
      });
    } catch (error) {
      return [`${file}:1：文首的 YAML 读不出：${(error as Error).message.split('\n')[0]}`];
    }
  });

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
