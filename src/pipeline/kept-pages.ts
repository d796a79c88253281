import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The part of Astro's list of kept pages that tells whether one was rendered again. */
interface KeptPages {
  readonly routes: Record<
    string,
    {
      readonly dependencyHash: string;
      readonly paths: Record<string, { readonly cacheKey: string; readonly outputFile: string }>;
    }
  >;
}

/** Where in its cache folder Astro keeps pages. They are rendered right there, so that one that is as before is not even copied. */
export const pagesFolder = (cacheDir: string): string => join(cacheDir, 'dist');

/** What the pages that Astro keeps in its cache folder were made from, by file. */
export function readKeptPages(cacheDir: string): Map<string, string> {
  if (!existsSync(listOf(cacheDir))) return new Map();
  const { routes } = readList(cacheDir);
  return new Map(
    Object.values(routes).flatMap(({ dependencyHash, paths }) =>
      Object.values(paths).map(({ cacheKey, outputFile }) => [outputFile, `${dependencyHash} ${cacheKey}`] as const),
    ),
  );
}

/** Adds the pages that Astro keeps in one cache folder to those that it keeps, of the same site, in another. */
export function joinKeptPages(from: string, into: string): void {
  const list = readList(into);
  for (const [component, { dependencyHash, paths }] of Object.entries(readList(from).routes)) {
    const route = (list.routes[component] ??= { dependencyHash, paths: {} });
    if (route.dependencyHash !== dependencyHash) throw new Error(`${component} is not of the same code in both`);
    Object.assign(route.paths, paths);
    for (const { outputFile } of Object.values(paths)) {
      const [source, target] = [from, into].map((dir) => join(pagesFolder(dir), outputFile)) as [string, string];
      mkdirSync(dirname(target), { recursive: true });
      renameSync(source, target);
    }
  }
  writeFileSync(listOf(into), JSON.stringify(list));
}

const listOf = (cacheDir: string): string => join(cacheDir, 'incremental-build.json');

const readList = (cacheDir: string): KeptPages => JSON.parse(readFileSync(listOf(cacheDir), 'utf8')) as KeptPages;

/** How many pages are as an earlier build left them. */
export const countAsBefore = (earlier: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number =>
  [...now].filter(([file, madeFrom]) => earlier.get(file) === madeFrom).length;
