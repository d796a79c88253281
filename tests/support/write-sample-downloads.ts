import { join } from 'node:path';
import { writeCollections } from '../../src/collections/write-collections.ts';
import { convertSources } from '../../src/conversion/convert-sources.ts';
import type { PortalConfig } from '../../src/domain/portal-config.ts';
import type { FormerPage } from '../../src/publishing/permalinks/former-pages.ts';
import { type Downloads, writeDownloads } from '../../src/publishing/downloads/files/write-downloads.ts';

export const PORTAL: PortalConfig = {
  name: '试账',
  description: '试验用的网站。',
  base: '/',
  publisher: { name: '某编辑部', official: false },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
export const SITE = 'https://portal.test';

/** Writes the downloads of some sources below `folder`: the collections, the site in `site`, and what is kept in `cache`. */
export function writeSampleDownloads(
  folder: string,
  {
    sources = 'content/sources',
    portal = PORTAL,
    cache = 'cache',
    site = 'site',
    former = [] as readonly FormerPage[],
  } = {},
): Promise<Downloads> {
  const conversion = convertSources(sources);
  writeCollections(conversion, join(folder, 'collections'), conversion.derived);
  return writeDownloads({
    collectionsDir: join(folder, 'collections'),
    siteDir: join(folder, site),
    cacheDir: join(folder, cache),
    portal,
    origin: { site: SITE, base: portal.base },
    dateOf: (files) => `2026-03-0${Math.min(files.length, 9)}`,
    former,
  });
}
