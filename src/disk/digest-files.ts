import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { listFiles } from './list-files.ts';

/** The digest of some files, and of all files below some folders; it depends neither on where they are on the disk nor on paths that do not exist. */
export function digestFiles(paths: readonly string[]): string {
  const lines = paths.filter(existsSync).flatMap((path) => {
    const files = statSync(path).isFile() ? [''] : listFiles(path);
    return files.map((file) => `${file.replaceAll(sep, '/')} ${hash('sha256', readFileSync(join(path, file)))}\n`);
  });
  return hash('sha256', lines.join(''));
}

/** The digest of code of the project, and of the versions of all packages: a result that was kept is of no use once the program that made it has changed. */
export const digestCode = (...folders: readonly string[]): string => digestFiles(['package-lock.json', ...folders]);
