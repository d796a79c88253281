import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierVersion } from '../domain/changes/version.ts';
import { EARLIER_FILE } from './collection-files.ts';

/** Reads the earlier versions that `convert` found beside the sources of today; none where it found none. */
export function readEarlier(folder: string): EarlierVersion[] {
  const path = join(folder, EARLIER_FILE);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as EarlierVersion);
}
