import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/list-files.ts';

/** What lies below a folder. */
export interface FolderSize {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

/** Bytes of all files below a folder; 0 if there is none. */
export const countBytes = (folder: string): number =>
  listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** Counts what each folder in `folder` holds, most files first. The files that lie in `folder` itself are under `.`. */
export function countFolders(folder: string): FolderSize[] {
  const groups = Map.groupBy(listFiles(folder), (file) =>
    file.includes('/') ? file.slice(0, file.indexOf('/')) : '.',
  );
  return [...groups]
    .map(([name, files]) => ({
      name,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    }))
    .toSorted((a, b) => b.files - a.files);
}
