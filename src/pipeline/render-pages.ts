import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { type AstroInlineConfig, build } from 'astro';
import { readRecords } from '../collections/read-records.ts';
import { KeptFiles } from '../disk/kept-files.ts';
import { type KeyedPage, renderParts } from '../integrations/render-parts.ts';
import { pagesFolder, type RenderOptions } from './page-parts.ts';
import { tellProgress } from './progress.ts';
import { planSlices, SITE_WIDE } from './slices/plan-slices.ts';

/** Renders pages, with the assets that they load and everything in `public/`. The sitemap, of all pages, is with those of the whole site. Returns how many are as before. */
export async function renderPages(options: RenderOptions): Promise<number> {
  const { collectionsDir, dir, keptDir, site, former = [], slices, isWhole } = options;
  const sliceOf = planSlices(readRecords(collectionsDir, 'documents'), slices.count);
  const out = pagesFolder(dir);
  const kept = keptDir === undefined ? undefined : new KeptFiles(keptDir);
  const [rendered, elsewhere]: [KeyedPage[], string[]] = [[], []];
  let asBefore = 0;
  let hasStarted = false;
  const parts = renderParts({
    isHere: (path) => slices.here.includes(sliceOf(path)),
    isSiteWide: (path) => sliceOf(path) === SITE_WIDE,
    takeKept(page) {
      if (!kept?.has(keyOf(page))) return false;
      const place = join(out, page.file);
      mkdirSync(dirname(place), { recursive: true });
      const isTaken = kept.take(keyOf(page), place) !== undefined;
      if (isTaken) asBefore++;
      return isTaken;
    },
    rendered,
    elsewhere,
    onStart: () => (hasStarted = true),
    onPage: tellProgress(slices.count === 1 ? 'pages' : `pages ${slices.here.at(-1)}/${slices.count}`),
  });
  const hidden = ['styleguide', ...former].map((path) => `/${path}/`);
  const isInSitemap = (page: string): boolean => !UNLISTED.test(page) && !hidden.some((path) => page.endsWith(path));
  const withSitemap = site !== undefined && slices.here.includes(SITE_WIDE);
  const config: AstroInlineConfig = {
    outDir: out,
    cacheDir: join(dir, 'astro'),
    logLevel: 'warn',
    integrations: [parts, ...(withSitemap ? [sitemap({ filter: isInSitemap, customPages: elsewhere })] : [])],
  };
  await build(config).catch((error: unknown) => {
    // While it reads its content, Astro writes files of the same temporary names in `.astro/` as any other build does at that time, and one
    // of the two fails: https://github.com/withastro/astro/issues/12992
    if (hasStarted) throw error;
    return build(config);
  });
  for (const page of rendered) {
    const place = join(out, page.file);
    kept?.keep(keyOf(page), place, hash('sha256', readFileSync(place)));
  }
  if (isWhole) kept?.prune();
  return asBefore;
}

/** Matches the addresses of texts that others have replaced, and of embeds. */
const UNLISTED = /\/sources\/[^/]+\/[0-9a-f]{8}\/$|\/embed\/(?:[^/]+\/){0,2}$/;

/** The key under which a page is kept. */
const keyOf = ({ file, key }: KeyedPage): string => hash('sha256', `${file} ${key}`).slice(0, 32);
