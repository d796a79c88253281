import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import portal from '../../portal.config.ts';
import type { Facsimile } from '../domain/facsimile.ts';
import { versionOf } from '../domain/changes/version.ts';
import { filesOf } from '../domain/records.ts';
import { COLLECTION_FILES, facsimileFile, transcriptFile } from '../collections/collection-files.ts';
import { readEarlier } from '../collections/read-earlier.ts';
import { readRecords } from '../collections/read-records.ts';
import { newestDate } from '../conversion/source-dates.ts';
import { listFormerPages } from '../publishing/permalinks/former-pages.ts';
import { toPresentIds } from '../publishing/permalinks/list-addresses.ts';
import { readRegistry, registryFolder } from '../publishing/permalinks/registry-files.ts';
import { writeDownloads } from '../publishing/downloads/files/write-downloads.ts';
import { publishedSource } from '../domain/published-source.ts';
import { DOWNLOADS_CACHE } from './caches.ts';
import { Failure } from './console/command.ts';
import { readVariable } from './environment.ts';
import { readKnownDates } from './known-dates.ts';

export interface DataFolders {
  readonly sourcesDir: string;
  readonly collectionsDir: string;
  /** The `data` folder of the site. */
  readonly dataDir: string;
  /** Where the downloads are kept for the next build. */
  readonly cacheDir?: string;
}

/**
 * Writes what a reader can take away: the three collections, the source of each document below `sources/`, with the transcript of a file that is no
 * text beside it, the drawings of the pages of a PDF beside its source page, the packages, API and feeds of `src/publishing/downloads`, and
 * `SHA256SUMS`, which `sha256sum --check` reads in that folder. Throws a `Failure` if
 * a source is no longer the one that was read.
 */
export async function writeDataFiles({
  sourcesDir,
  collectionsDir,
  dataDir,
  cacheDir = DOWNLOADS_CACHE,
}: DataFolders): Promise<{ files: number; bytes: number }> {
  const sums: string[] = [];
  const written = new Set<string>();
  let bytes = 0;
  let transcripts = 0;
  let drawings = 0;
  const siteDir = dirname(dataDir);

  async function add(from: string, path: string, expected?: string): Promise<void> {
    const content = await readFile(from);
    const digest = createHash('sha256').update(content).digest('hex');
    if (expected !== undefined && digest !== expected)
      throw new Failure(`${from} changed while the site was built; build again`);
    const to = join(dataDir, path);
    if (written.has(path)) throw new Failure(`两份文件都要发布为 data/${path}；请给其中一份来源改名`);
    written.add(path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, content);
    sums.push(toSumLine(digest, path));
    bytes += content.length;
  }

  for (const file of COLLECTION_FILES) await add(join(collectionsDir, file), file);
  const documents = readRecords(collectionsDir, 'documents');
  const files = documents.flatMap((document) => filesOf(document).map((source) => ({ document, source })));
  for (const { document, source } of files) {
    const { file, sha256, kind } = source;
    await add(join(sourcesDir, file), `sources/${publishedSource(file)}`, sha256);
    if (kind === 'text' || kind === 'csv') continue;
    transcripts++;
    await add(join(collectionsDir, transcriptFile(file)), `sources/${file}.txt`);
    if (source !== document.source) continue;
    drawings += await writePageDrawings(
      join(collectionsDir, facsimileFile(file)),
      join(siteDir, 'sources', document.id),
    );
  }
  const earlier = readEarlier(collectionsDir);
  for (const { document } of earlier) {
    const { file, sha256 } = document.source;
    await add(join(sourcesDir, file), `sources/${file}`, sha256);
    if (document.layout !== 'grid') continue;
    await add(join(collectionsDir, transcriptFile(file)), `sources/${file}.txt`);
    const folder = join(siteDir, 'sources', document.id, versionOf(sha256));
    drawings += await writePageDrawings(join(collectionsDir, facsimileFile(file)), folder);
  }
  const dates = readKnownDates(sourcesDir);
  const downloads = await writeDownloads({
    collectionsDir,
    siteDir,
    cacheDir,
    portal,
    origin: { site: readVariable('site') ?? portal.site, base: readVariable('base') ?? portal.base },
    dateOf: (files) => newestDate(dates, files),
    former: listFormerPages(readRegistry(registryFolder(sourcesDir)), toPresentIds(documents)),
  });
  for (const { name, sha256 } of downloads.files)
    if (name.startsWith('data/')) sums.push(toSumLine(sha256, name.slice('data/'.length)));
  bytes += downloads.files.reduce((sum, file) => sum + file.bytes, 0);
  await writeFile(join(dataDir, 'SHA256SUMS'), sums.join(''));
  const own = files.length + transcripts + drawings + COLLECTION_FILES.length;
  return { files: own + downloads.files.length + 1, bytes };
}

/** Writes the drawing of each page of a PDF, which the source page shows, and returns how many there are. */
async function writePageDrawings(facsimile: string, folder: string): Promise<number> {
  const { pages } = JSON.parse(await readFile(facsimile, 'utf8')) as Facsimile;
  if (pages.length > 0) await mkdir(folder, { recursive: true });
  for (const { page, svg } of pages) await writeFile(join(folder, `p${page}.svg`), svg);
  return pages.length;
}

/** A name with a line break or a backslash is escaped, as `sha256sum` writes and reads it; such a line begins with a backslash. */
function toSumLine(digest: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${digest}  ${escaped}\n`;
}
