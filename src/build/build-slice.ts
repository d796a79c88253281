import { join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import { report } from './command.ts';
import { moveInto } from './join-folders.ts';
import type { SiteOptions } from './options.ts';
import { CARDS_CACHE, SEARCH_CACHE, takePageCache } from './caches.ts';
import { prepareBuild } from './prepare-build.ts';
import { replaceFolder } from './replace-folder.ts';
import { runStages } from './run-stages.ts';
import { readOrigin, SLICE_FILES, writeLabel } from './slice-label.ts';
import type { Slice } from './slices.ts';

/** Builds a slice for `npm run merge` and puts it in the place of `out`: its pages, its share of the search index and its share cards. */
export async function buildSlice(options: SiteOptions, slice: Slice): Promise<void> {
  const { base, site, sources, out, fresh } = options;
  const { dir, collectionsDir } = await prepareBuild(options);
  const origin = readOrigin(collectionsDir, base, site);
  const folder = join(dir, 'slice');
  const pagesDir = join(dir, 'pages');
  const pageCache = join(dir, 'astro');
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, [relative('', sources), base, site, slice]);

  await runStages(async (start) => {
    const slices = { count: slice.count, here: [slice.index] };
    const pages = start('pages', { collectionsDir, outDir: pagesDir, cacheDir: pageCache, site, slices });
    const search = start('search', {
      collectionsDir,
      distDir: join(dir, 'search'),
      cacheDir: SEARCH_CACHE,
      share: slice,
    });
    const cards = start('cards', {
      portal,
      collectionsDir,
      siteDir: join(dir, 'cards'),
      cacheDir: CARDS_CACHE,
      share: slice,
    });
    const asBefore = await pages.result;
    report('pages', `slice ${slice.index} of ${slice.count}, ${asBefore} as before`);
    const { records, shards, reused } = await search.result;
    report('search', `${records} records in ${shards} shards, ${reused} as before`);
    const { cards: count, drawn, seconds } = await cards.result;
    report('cards', `${count} share cards, ${drawn} drawn, ${seconds.toFixed(1)} s`);
  });

  for (const part of ['pages', 'search', 'cards']) await moveInto(join(dir, part), join(folder, SLICE_FILES));
  await writeLabel(folder, slice, origin);
  await keepPageCache?.();
  await replaceFolder(folder, out);
  report('done', relative('', out) || out);
}
