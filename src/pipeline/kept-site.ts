import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES_CACHE } from './caches.ts';
import { listFiles } from '../disk/list-files.ts';
import type { Origin } from './slices/slice-label.ts';

// A record of what was built and of what it was built from. Where both are unchanged, there is nothing to build.

/** Whether the last build of `out` had the same origin, and nobody has changed a file of it since. */
export function isKeptSite(out: string, origin: Origin): boolean {
  if (!existsSync(recordOf(out))) return false;
  const [earlier, files] = readFileSync(recordOf(out), 'utf8').split('\n');
  return earlier === JSON.stringify(origin) && files === describeFiles(out);
}

/** Records that `out` has been built from `origin`. */
export function keepSite(out: string, origin: Origin): void {
  mkdirSync(SITES_CACHE, { recursive: true });
  writeFileSync(recordOf(out), `${JSON.stringify(origin)}\n${describeFiles(out)}\n`);
}

const recordOf = (out: string): string => join(SITES_CACHE, `${hash('sha256', out).slice(0, 10)}.txt`);

/** The number of files, and the digest of their names, sizes and dates. */
function describeFiles(out: string): string {
  const files = listFiles(out).map((file) => {
    const { size, mtimeMs } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return `${files.length} ${hash('sha256', files.join(''))}`;
}
