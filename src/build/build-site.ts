import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import { readProse } from '../search/prose.ts';
import type { SearchRecord } from '../search/records.ts';
import { checkPages } from './check-pages.ts';
import { report } from './command.ts';
import { findSlices } from './find-slices.ts';
import { linkInto, moveInto } from './join-folders.ts';
import type { SiteOptions } from './options.ts';
import { CARDS_CACHE, SEARCH_CACHE, takePageCache } from './caches.ts';
import { prepareBuild } from './prepare-build.ts';
import { replaceFolder } from './replace-folder.ts';
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
  const given = shards === undefined ? [] : findSlices(shards, readOrigin(collectionsDir, base, site));
  const slices = given.length > 0 ? { count: given.length, here: [SITE_WIDE] } : { count: 1, here: [SITE_WIDE, 1] };
  const dist = join(dir, 'pages');
  const pageCache = join(dir, 'astro');
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, [relative('', sources), base, site, slices]);

  await runStages(async (start) => {
    const pages = start('pages', { collectionsDir, outDir: dist, cacheDir: pageCache, site, slices });
    const search = start('search', { collectionsDir, distDir: join(dir, 'search'), cacheDir: SEARCH_CACHE, given });
    const cards = start('cards', { portal, collectionsDir, siteDir: join(dir, 'cards'), cacheDir: CARDS_CACHE, given });
    const data = start('data', { collectionsDir, sourcesDir: sources, dataDir: join(dir, 'data', 'data') });

    const asBefore = await pages.result;
    for (const slice of given) await linkInto(slice, dist);
    report('pages', `${await checkPages(collectionsDir, dist)} under ${base}, ${asBefore} as before`);
    if (site === undefined) report('pages', 'no site is set: canonical links and the sitemap are left out');
    search.tell(await readAllProse(dist));

    const { records, shards, reused } = await search.result;
    report('search', `${records} records in ${shards} shards, ${reused} as before`);
    const { cards: count, drawn, missing, seconds } = await cards.result;
    const lacking = missing.length === 0 ? '' : `; the font lacks ${missing.join(' ')}, drawn as 〓`;
    report('cards', `${count} share cards, ${drawn} drawn, ${seconds.toFixed(1)} s${lacking}`);
    const { files, bytes } = await data.result;
    report('data', `${files} files, ${bytes} bytes`);
  });

  for (const part of ['search', 'cards', 'data']) await moveInto(join(dir, part), dist);
  await keepPageCache?.();
  await replaceFolder(dist, out);
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
