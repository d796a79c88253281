import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const list = join(cacheDir, 'incremental-build.json');
  if (!existsSync(list)) return new Map();
  const { routes } = JSON.parse(readFileSync(list, 'utf8')) as KeptPages;
  return new Map(
    Object.values(routes).flatMap(({ dependencyHash, paths }) =>
      Object.values(paths).map(({ cacheKey, outputFile }) => [outputFile, `${dependencyHash} ${cacheKey}`] as const),
    ),
  );
}

/** How many pages are as an earlier build left them. */
export const countAsBefore = (earlier: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number =>
  [...now].filter(([file, madeFrom]) => earlier.get(file) === madeFrom).length;
