import { existsSync, globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import { readProse } from '../search/index/prose-pages.ts';
import type { SearchRecord } from '../search/shared/search-record.ts';
import { readSourceDates } from '../conversion/source-dates.ts';
import { readVariable } from './environment.ts';
import { isKeptSite, keepSite } from './kept-site.ts';
import { registryFolder } from '../permalinks/registry-files.ts';
import { checkPages } from './check-pages.ts';
import { writeRedirects } from './check-permalinks.ts';
import { report } from './console/command.ts';
import { findSlices } from './slices/find-slices.ts';
import { joinKeptPages, pagesFolder } from './kept-pages.ts';
import type { SiteOptions } from './options.ts';
import { CARDS_CACHE, SEARCH_CACHE, takePageCache } from './caches.ts';
import { countJobs, limitHeap, planParts } from './page-parts.ts';
import { prepareBuild } from './prepare-build.ts';
import { publish } from './publish.ts';
import { readOrigin } from './slices/slice-label.ts';
import { SITE_WIDE } from './slices/plan-slices.ts';
import { runStages } from './run-stages.ts';
import { listStoryPages } from '../collections/story-heads.ts';

/**
 * Builds the site and puts it in the place of `out`. With `slices`, a folder of slices, it renders only the pages that no slice has,
 * and takes the others, their part of the search index and their cards from there.
 */
export async function buildSite(options: SiteOptions, slices?: string): Promise<void> {
  const { base, site, sources, out, fresh } = options;
  const { dir, collectionsDir, former } = await prepareBuild(options);
  const origin = readOrigin(
    [collectionsDir, registryFolder(sources)],
    readSourceDates(sources, readVariable('sourceDateEpoch')),
    base,
    site,
  );
  const given = slices === undefined ? [] : findSlices(slices, origin);
  if (!fresh && isKeptSite(out, origin)) return report('done', `${relative('', out) || out}, as before`);
  const pageCache = join(dir, 'astro');
  const pageSet = [relative('', sources), base, site, given.length];
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, pageSet);
  const jobs = existsSync(pageCache) ? 1 : (options.jobs ?? countJobs(collectionsDir));
  const parts =
    given.length > 0
      ? [{ cacheDir: pageCache, slices: { count: given.length, here: [SITE_WIDE] } }]
      : planParts(pageCache, jobs);
  const rendered = parts.map(({ cacheDir }) => pagesFolder(cacheDir));
  const [searchDir, cardsDir, dataDir] = [join(dir, 'search'), join(dir, 'cards'), join(dir, 'data')];

  const formerPaths = former.map(({ path }) => path);
  const portion = { given };
  await runStages(async (start) => {
    const heap = limitHeap(collectionsDir, parts.length);
    const pages = parts.map((part) => start('pages', { collectionsDir, site, former: formerPaths, ...part }, heap));
    const search = start('search', { collectionsDir, distDir: searchDir, cacheDir: SEARCH_CACHE, portion });
    const cards = start('cards', { portal, collectionsDir, siteDir: cardsDir, cacheDir: CARDS_CACHE, portion });
    const data = start('data', { collectionsDir, sourcesDir: sources, dataDir: join(dataDir, 'data') });

    const asBefore = await Promise.all(pages.map(({ result }) => result));
    const count = await checkPages(collectionsDir, [...rendered, ...given], formerPaths);
    report('pages', `${count} under ${base}, ${asBefore.reduce((sum, pages) => sum + pages, 0)} as before`);
    if (site === undefined) report('pages', 'no site is set: canonical links and the sitemap are left out');
    search.tell(await readAllProse(rendered[0]!));

    const { records, shards, kept } = await search.result;
    report('search', `${records} records in ${shards} shards, ${kept} as before`);
    const { cards: cardCount, drawn, missing, cpuSeconds } = await cards.result;
    const lacking = missing.length === 0 ? '' : `; the font lacks ${missing.join(' ')}, drawn as 〓`;
    report('cards', `${cardCount} share cards, ${drawn} drawn, ${cpuSeconds.toFixed(1)} CPU s${lacking}`);
    const { files, bytes } = await data.result;
    report('data', `${files} files, ${bytes} bytes`);
  });

  writeRedirects(dataDir, former, base);
  publish([dataDir, ...rendered, ...given, searchDir, cardsDir], out);
  for (const { cacheDir } of parts.slice(1)) joinKeptPages(cacheDir, pageCache);
  await keepPageCache?.();
  keepSite(out, origin);
  report('done', relative('', out) || out);
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
