import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { COLLECTION_FILES } from '../collections/collection-files.ts';
import { readRecords } from '../collections/read-records.ts';
import { Failure } from './console/command.ts';

export interface DataFolders {
  readonly sourcesDir: string;
  readonly collectionsDir: string;
  /** The `data` folder of the site. */
  readonly dataDir: string;
}

/**
 * Writes what a reader can take away: the three collections, the source text of each document as `sources/<year>/<name>.txt`,
 * and `SHA256SUMS`, which `sha256sum --check` reads in that folder. Throws a `Failure` if a text is no longer the one that was read.
 */
export async function writeDataFiles({
  sourcesDir,
  collectionsDir,
  dataDir,
}: DataFolders): Promise<{ files: number; bytes: number }> {
  const sums: string[] = [];
  let bytes = 0;

  async function add(from: string, path: string, expected?: string): Promise<void> {
    const content = await readFile(from);
    const digest = createHash('sha256').update(content).digest('hex');
    if (expected !== undefined && digest !== expected)
      throw new Failure(`${from} changed while the site was built; build again`);
    const to = join(dataDir, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, content);
    sums.push(toSumLine(digest, path));
    bytes += content.length;
  }

  for (const file of COLLECTION_FILES) await add(join(collectionsDir, file), file);
  for (const { source } of readRecords(collectionsDir, 'documents')) {
    const { file, sha256 } = source;
    await add(join(sourcesDir, file), `sources/${file}`, sha256);
  }
  await writeFile(join(dataDir, 'SHA256SUMS'), sums.join(''));
  return { files: sums.length + 1, bytes };
}

/** A name with a line break or a backslash is escaped, as `sha256sum` writes and reads it; such a line begins with a backslash. */
function toSumLine(digest: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${digest}  ${escaped}\n`;
}
