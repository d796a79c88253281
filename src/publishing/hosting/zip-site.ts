import { createWriteStream } from 'node:fs';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { listFiles } from '../../disk/list-files.ts';

/** The earliest day that the format knows, so that the same site is the same file. */
const DATE = new Date(1980, 0, 1);

/** Writes all files of a built site into one zip file. Returns how many there are. */
export async function zipSite(dir: string, to: string): Promise<number> {
  const zip = new ZipFile();
  const files = listFiles(dir);
  for (const file of files) {
    zip.addFile(join(dir, file), file.replaceAll(sep, '/'), { mtime: DATE, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(to));
  return files.length;
}
