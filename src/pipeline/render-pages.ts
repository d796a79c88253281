import fs, { rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sitemap from '@astrojs/sitemap';
import { type AstroInlineConfig, build } from 'astro';
import { renderParts } from '../integrations/render-parts.ts';
import { readNdjson } from '../collections/read-ndjson.ts';
import { documentSchema } from '../collections/schemas.ts';
import { countAsBefore, pagesFolder, readKeptPages } from './kept-pages.ts';
import { listFiles } from '../disk/list-files.ts';
import { tellProgress } from './progress.ts';
import { planSlices, SITE_WIDE } from './slices/plan-slices.ts';

export interface RenderOptions {
  readonly collectionsDir: string;
  /** The folder that Astro keeps between builds, with the pages. It is inside the project because Astro moves files between its folders; no other build may use it at the same time. */
  readonly cacheDir: string;
  /** Origin that the site is served from, if it is known. */
  readonly site: string | undefined;
  /** Paths below the base of pages that stay out of the sitemap, because their content is elsewhere or gone. */
  readonly former?: readonly string[];
  /** How many slices the pages are cut into, and which of them to render here; `SITE_WIDE` among them gives the pages of the whole site too. */
  readonly slices: { readonly count: number; readonly here: readonly number[] };
}

/** Renders pages, with the assets that they load and everything in `public/`. The sitemap, of all pages, is with those of the whole site. Returns how many are as before. */
export async function renderPages({
  collectionsDir,
  cacheDir,
  site,
  former = [],
  slices,
}: RenderOptions): Promise<number> {
  const lines = await readNdjson(join(collectionsDir, 'documents.ndjson'), documentSchema);
  const sliceOf = planSlices(
    lines.map(({ record }) => record),
    slices.count,
  );
  const folder = pagesFolder(cacheDir);
  const elsewhere: string[] = [];
  const parts = renderParts({
    isHere: (path) => slices.here.includes(sliceOf(path)),
    isSiteWide: (path) => sliceOf(path) === SITE_WIDE,
    elsewhere,
    onPage: tellProgress(slices.count === 1 ? 'pages' : `pages ${slices.here.at(-1)}/${slices.count}`),
  });
  const hidden = ['styleguide', ...former].map((path) => `/${path}/`);
  const isInSitemap = (page: string): boolean => !hidden.some((path) => page.endsWith(path));
  const withSitemap = site !== undefined && slices.here.includes(SITE_WIDE);
  const config: AstroInlineConfig = {
    outDir: folder,
    cacheDir,
    logLevel: 'warn',
    vite: { build: { emptyOutDir: false } },
    integrations: [parts, ...(withSitemap ? [sitemap({ filter: isInSitemap, customPages: elsewhere })] : [])],
  };
  writeInStep();
  const started = Date.now();
  const earlier = readKeptPages(cacheDir);
  await build(config).catch((error: Error) => {
    if (!hasLostRace(error)) throw error;
    return build(config);
  });
  const now = readKeptPages(cacheDir);
  // Astro does not remove pages that the site no longer has.
  for (const file of listFiles(folder)) {
    const path = join(folder, file);
    if (!now.has(file.replaceAll(sep, '/')) && statSync(path).mtimeMs < started) rmSync(path);
  }
  return countAsBefore(earlier, now);
}

/** Whether another build has moved a file of `.astro/` away: builds that start at once in a new checkout write the same files there. */
const hasLostRace = ({ cause }: Error): boolean =>
  cause instanceof Error && /ENOENT.* rename .*\/\.astro\/content-\w+\.mjs/.test(cause.message);

/**
 * Has files written by this very thread, and each page once. Astro writes it twice, to where the site is and to where pages are
 * kept, which are one here, and renders no other page meanwhile: another thread could only add the way there and back.
 */
function writeInStep(): void {
  const last: { folder?: string; file?: string; body?: unknown } = {};
  Object.assign(fs.promises, {
    async mkdir(folder: fs.PathLike, options?: fs.MakeDirectoryOptions) {
      if (last.folder === String(folder)) return;
      // The event loop turns once a page, so that the process hears when it is to end.
      await setImmediate();
      fs.mkdirSync(folder, options);
      last.folder = String(folder);
    },
    async writeFile(file: fs.PathOrFileDescriptor, body: string | Buffer, options?: fs.WriteFileOptions) {
      // Pages are buffers; a text may be written again because its file is gone.
      if (Buffer.isBuffer(body) && last.body === body && last.file === String(file)) return;
      fs.writeFileSync(file, body, options);
      Object.assign(last, { file: String(file), body });
    },
  });
}
