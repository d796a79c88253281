import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BUILT_CACHE } from './caches.ts';
import { listFiles } from './list-files.ts';
import type { Origin } from './slice-label.ts';

// What was built, from what: when both are as they were, there is nothing to build.

interface Built {
  readonly origin: Origin;
  readonly files: number;
  /** Of their names, sizes and dates. */
  readonly digest: string;
}

/** Whether the last build of `out` had the same origin, and nobody has changed a file of it since. */
export function isAsBuilt(out: string, origin: Origin): boolean {
  if (!existsSync(recordOf(out))) return false;
  const { origin: earlier, ...files } = JSON.parse(readFileSync(recordOf(out), 'utf8')) as Built;
  return isDeepStrictEqual(earlier, origin) && isDeepStrictEqual(files, countFiles(out));
}

/** To be called when `out` has been built. */
export function keepBuilt(out: string, origin: Origin): void {
  mkdirSync(BUILT_CACHE, { recursive: true });
  writeFileSync(recordOf(out), JSON.stringify({ origin, ...countFiles(out) } satisfies Built));
}

const recordOf = (out: string): string => join(BUILT_CACHE, `${hash('sha256', out).slice(0, 10)}.json`);

function countFiles(out: string): Omit<Built, 'origin'> {
  const files = listFiles(out).map((file) => {
    const { size, mtimeMs } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return { files: files.length, digest: hash('sha256', files.join('')) };
}
