import { join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import type { Slice } from '../collections/portion.ts';
import { moveInto } from '../disk/merge-folders.ts';
import { CARDS_CACHE, findPageCache, SEARCH_CACHE } from './caches.ts';
import { report } from './console/command.ts';
import type { SiteOptions } from './options.ts';
import { prepareBuild } from './prepare-build.ts';
import { pagesFolder } from './page-parts.ts';
import { replaceSite } from './replace-site.ts';
import { runStages } from './run-stages.ts';
import { SLICE_FILES, writeLabel } from './slices/slice-label.ts';

/** Builds a slice for `npm run merge` and puts it in the place of `out`: its pages, its part of the search index and its share cards. */
export async function buildSlice(options: SiteOptions, slice: Slice): Promise<void> {
  const { base, site, sources, out, fresh } = options;
  const { dir, collectionsDir, target, origin, former } = await prepareBuild(options);
  const pageCache = fresh ? undefined : findPageCache([relative('', sources), base, site, slice]);
  const pagesDir = join(dir, 'pages');
  const built = join(dir, 'slice');
  const files = join(built, SLICE_FILES);

  const formerPaths = former.map(({ path }) => path);
  const portion = { slice, given: [] };
  await runStages(async (start) => {
    const slices = { count: slice.count, here: [slice.index] };
    const keptDir = pageCache?.dir;
    const pages = start('pages', {
      collectionsDir,
      dir: pagesDir,
      keptDir,
      site,
      former: formerPaths,
      slices,
      isWhole: true,
    });
    const search = start('search', { collectionsDir, distDir: files, cacheDir: SEARCH_CACHE, portion });
    const cards = start('cards', { portal, collectionsDir, siteDir: files, cacheDir: CARDS_CACHE, portion });
    const asBefore = await pages.result;
    report('pages', `slice ${slice.index} of ${slice.count}, ${asBefore} as before`);
    const { records, shards, kept } = await search.result;
    report('search', `${records} records in ${shards} shards, ${kept} as before`);
    const { cards: count, drawn, cpuSeconds } = await cards.result;
    report('cards', `${count} share cards, ${drawn} drawn, ${cpuSeconds.toFixed(1)} CPU s`);
  });

  moveInto(pagesFolder(pagesDir), files);
  writeLabel(built, slice, origin);
  replaceSite(built, target);
  pageCache?.removeOthers();
  report('done', relative('', out) || out);
}
