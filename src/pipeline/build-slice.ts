import { join, relative } from 'node:path';
import portal from '../../portal.config.ts';
import type { Slice } from '../collections/portion.ts';
import { readSourceDates } from '../conversion/source-dates.ts';
import { registryFolder } from '../permalinks/registry-files.ts';
import { report } from './console/command.ts';
import { readVariable } from './environment.ts';
import { pagesFolder } from './kept-pages.ts';
import type { SiteOptions } from './options.ts';
import { CARDS_CACHE, SEARCH_CACHE, takePageCache } from './caches.ts';
import { prepareBuild } from './prepare-build.ts';
import { publish } from './publish.ts';
import { runStages } from './run-stages.ts';
import { openLabel, readOrigin, SLICE_FILES, writeLabel } from './slices/slice-label.ts';

/** Builds a slice for `npm run merge` and puts it in the place of `out`: its pages, its part of the search index and its share cards. */
export async function buildSlice(options: SiteOptions, slice: Slice): Promise<void> {
  const { base, site, sources, out, fresh } = options;
  const { dir, collectionsDir, former } = await prepareBuild(options);
  const origin = readOrigin(
    [collectionsDir, registryFolder(sources)],
    readSourceDates(sources, readVariable('sourceDateEpoch')),
    base,
    site,
  );
  const pageCache = join(dir, 'astro');
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, [relative('', sources), base, site, slice]);

  const portion = { slice, given: [] };
  await runStages(async (start) => {
    const slices = { count: slice.count, here: [slice.index] };
    const pages = start('pages', {
      collectionsDir,
      cacheDir: pageCache,
      site,
      slices,
      former: former.map(({ path }) => path),
    });
    const search = start('search', {
      collectionsDir,
      distDir: join(dir, 'search'),
      cacheDir: SEARCH_CACHE,
      portion,
    });
    const cards = start('cards', {
      portal,
      collectionsDir,
      siteDir: join(dir, 'cards'),
      cacheDir: CARDS_CACHE,
      portion,
    });
    const asBefore = await pages.result;
    report('pages', `slice ${slice.index} of ${slice.count}, ${asBefore} as before`);
    const { records, shards, kept } = await search.result;
    report('search', `${records} records in ${shards} shards, ${kept} as before`);
    const { cards: count, drawn, cpuSeconds } = await cards.result;
    report('cards', `${count} share cards, ${drawn} drawn, ${cpuSeconds.toFixed(1)} CPU s`);
  });

  openLabel(out);
  publish([pagesFolder(pageCache), join(dir, 'search'), join(dir, 'cards')], join(out, SLICE_FILES));
  writeLabel(out, slice, origin);
  await keepPageCache?.();
  report('done', relative('', out) || out);
}
