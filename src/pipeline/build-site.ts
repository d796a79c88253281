import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import { listStoryPages } from '../collections/story-heads.ts';
import { linkInto, moveInto } from '../disk/merge-folders.ts';
import { readProse } from '../search/index/prose-pages.ts';
import type { SearchRecord } from '../search/shared/search-record.ts';
import { CARDS_CACHE, findPageCache, type PageCache, SEARCH_CACHE } from './caches.ts';
import { checkPages } from './check-pages.ts';
import { writeRedirects } from './check-permalinks.ts';
import { report } from './console/command.ts';
import { isKeptSite, keepSite } from './kept-site.ts';
import type { SiteOptions } from './options.ts';
import { countJobs, limitHeap, limitHeapBeside, pagesFolder, planParts } from './page-parts.ts';
import { prepareBuild, type Prepared } from './prepare-build.ts';
import { replaceSite } from './replace-site.ts';
import { runStages } from './run-stages.ts';
import { findSlices } from './slices/find-slices.ts';
import { SITE_WIDE } from './slices/plan-slices.ts';
import { tellChanges } from './tell-changes.ts';

/**
 * Builds the site and puts it in the place of `out`. With `slices`, a folder of slices, it renders only the pages that no slice has,
 * and takes the others, their part of the search index and their cards from there.
 */
export async function buildSite(options: SiteOptions, slices?: string): Promise<void> {
  const made = await makeSite(options, slices);
  const out = relative('', options.out) || options.out;
  if (made === null) return report('done', `${out}, as before`);
  replaceSite(made.built, made.target);
  made.pageCache?.removeOthers();
  keepSite(made.target, made.origin);
  report('done', out);
}

/** Builds the site as `buildSite` does, tells what would change in `out`, and leaves `out` as it is. */
export async function checkSite(options: SiteOptions): Promise<void> {
  const made = await makeSite(options);
  for (const line of made ? tellChanges(made.built, made.target) : ['没有变化']) report('check', line);
  report('check', `${relative('', options.out) || options.out} 保持原样`);
}

/** A site that stands in the folder of its build. */
interface MadeSite extends Pick<Prepared, 'target' | 'origin'> {
  readonly built: string;
  readonly pageCache: PageCache | undefined;
}

/** Makes the site in the folder of this build. Returns `null` if `out` already is what it would be. */
async function makeSite(options: SiteOptions, slices?: string): Promise<MadeSite | null> {
  const { base, site, sources, fresh } = options;
  const { dir, collectionsDir, words, target, origin, former } = await prepareBuild(options);
  const given = slices === undefined ? [] : findSlices(slices, origin);
  if (!fresh && isKeptSite(target, origin)) return null;
  const pageCache = fresh || given.length > 0 ? undefined : findPageCache([relative('', sources), base, site]);
  const parts =
    given.length > 0
      ? [{ dir: join(dir, 'pages'), isWhole: false, slices: { count: given.length, here: [SITE_WIDE] } }]
      : planParts(dir, options.jobs ?? (pageCache?.isFilled ? 1 : countJobs(collectionsDir)));
  const rendered = parts.map((part) => pagesFolder(part.dir));
  const built = join(dir, 'built');

  const formerPaths = former.map(({ path }) => path);
  const portion = { given };
  await runStages(async (start) => {
    const heap = limitHeap(collectionsDir, parts.length);
    const pages = parts.map((part) =>
      start('pages', { collectionsDir, site, former: formerPaths, keptDir: pageCache?.dir, ...part }, heap),
    );
    // One after the other beside the pages, because each holds all records in memory. The index is last, because it waits for the prose.
    const beside = limitHeapBeside(collectionsDir);
    const data = start('data', { collectionsDir, sourcesDir: sources, dataDir: join(built, 'data') }, beside);
    const { files, bytes } = await data.result;
    report('data', `${files} files, ${bytes} bytes`);
    const cards = start('cards', { portal, collectionsDir, siteDir: built, cacheDir: CARDS_CACHE, portion }, beside);
    const { cards: cardCount, drawn, missing, cpuSeconds } = await cards.result;
    const lacking = missing.length === 0 ? '' : `; the font lacks ${missing.join(' ')}, drawn as 〓`;
    report('cards', `${cardCount} share cards, ${drawn} drawn, ${cpuSeconds.toFixed(1)} CPU s${lacking}`);
    const index = { collectionsDir, distDir: built, cacheDir: SEARCH_CACHE, words, portion };
    const search = start('search', index, beside);
    const asBefore = await Promise.all(pages.map(({ result }) => result));
    search.tell(await readAllProse(rendered[0]!));
    const { records, shards, kept } = await search.result;
    report('search', `${records} records in ${shards} shards, ${kept} as before`);

    for (const folder of rendered) moveInto(folder, built);
    for (const folder of given) linkInto(folder, built);
    const count = await checkPages(collectionsDir, built, formerPaths);
    report('pages', `${count} under ${base}, ${asBefore.reduce((sum, taken) => sum + taken, 0)} as before`);
    if (site === undefined) report('pages', 'no site is set: canonical links and the sitemap are left out');
  });

  writeRedirects(built, former, base);
  return { built, target, origin, pageCache };
}

/** What the prose pages of a built site say. Tells how many stories are among them. */
function readAllProse(dist: string): Promise<SearchRecord[]> {
  const { written, built } = listStoryPages('content/stories', dist);
  const leftOut = written.filter((name) => !built.includes(name));
  const reason = leftOut.length === 0 ? '' : `; about documents that are not here: ${leftOut.join(', ')}`;
  report('stories', `${built.length} of ${written.length}${reason}`);
  const pages = globSync('content/pages/*.mdx').map((file) => basename(file, '.mdx'));
  return readProse(dist, [...pages, ...built.map((name) => `stories/${name}`)].toSorted());
}
