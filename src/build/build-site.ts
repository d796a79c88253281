import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import { readProse } from '../search/prose.ts';
import type { SearchRecord } from '../search/records.ts';
import { isAsBuilt, keepBuilt } from './built-before.ts';
import { checkPages } from './check-pages.ts';
import { report } from './command.ts';
import { findSlices } from './find-slices.ts';
import { pagesFolder } from './kept-pages.ts';
import type { SiteOptions } from './options.ts';
import { CARDS_CACHE, SEARCH_CACHE, takePageCache } from './caches.ts';
import { prepareBuild } from './prepare-build.ts';
import { publish } from './publish.ts';
import { readOrigin } from './slice-label.ts';
import { SITE_WIDE } from './slices.ts';
import { runStages } from './run-stages.ts';
import { listStoryPages } from './stories.ts';

/**
 * Builds the site and puts it in the place of `out`. With `shards`, a folder of slices, it renders only the pages that no slice has,
 * and takes the others, their share of the search index and their cards from there.
 */
export async function buildSite(options: SiteOptions, shards?: string): Promise<void> {
  const { base, site, sources, out, fresh } = options;
  const { dir, collectionsDir } = await prepareBuild(options);
  const origin = readOrigin(collectionsDir, base, site);
  const given = shards === undefined ? [] : findSlices(shards, origin);
  if (!fresh && isAsBuilt(out, origin)) return report('done', `${relative('', out) || out}, as it was built before`);
  const slices = given.length > 0 ? { count: given.length, here: [SITE_WIDE] } : { count: 1, here: [SITE_WIDE, 1] };
  const pageCache = join(dir, 'astro');
  const [own, searchDir, cardsDir, dataDir] = [
    pagesFolder(pageCache),
    join(dir, 'search'),
    join(dir, 'cards'),
    join(dir, 'data'),
  ];
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, [relative('', sources), base, site, slices]);

  await runStages(async (start) => {
    const pages = start('pages', { collectionsDir, cacheDir: pageCache, site, slices });
    const search = start('search', { collectionsDir, distDir: searchDir, cacheDir: SEARCH_CACHE, given });
    const cards = start('cards', { portal, collectionsDir, siteDir: cardsDir, cacheDir: CARDS_CACHE, given });
    const data = start('data', { collectionsDir, sourcesDir: sources, dataDir: join(dataDir, 'data') });

    const asBefore = await pages.result;
    report('pages', `${await checkPages(collectionsDir, [own, ...given])} under ${base}, ${asBefore} as before`);
    if (site === undefined) report('pages', 'no site is set: canonical links and the sitemap are left out');
    search.tell(await readAllProse(own));

    const { records, shards, reused } = await search.result;
    report('search', `${records} records in ${shards} shards, ${reused} as before`);
    const { cards: count, drawn, missing, seconds } = await cards.result;
    const lacking = missing.length === 0 ? '' : `; the font lacks ${missing.join(' ')}, drawn as 〓`;
    report('cards', `${count} share cards, ${drawn} drawn, ${seconds.toFixed(1)} s${lacking}`);
    const { files, bytes } = await data.result;
    report('data', `${files} files, ${bytes} bytes`);
  });

  publish([dataDir, own, ...given, searchDir, cardsDir], out);
  await keepPageCache?.();
  keepBuilt(out, origin);
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
