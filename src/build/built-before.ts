import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_CACHE } from './caches.ts';
import { listFiles } from './list-files.ts';
import type { Origin } from './slice-label.ts';

// What was built, from what: when both are as they were, there is nothing to build.

/** Whether the last build of `out` had the same origin, and nobody has changed a file of it since. */
export function isAsBuilt(out: string, origin: Origin): boolean {
  const record = recordOf(out);
  return existsSync(record) && readFileSync(record, 'utf8') === describe(out, origin);
}

/** To be called when `out` has been built. */
export function keepBuilt(out: string, origin: Origin): void {
  mkdirSync(BUILT_CACHE, { recursive: true });
  writeFileSync(recordOf(out), describe(out, origin));
}

const recordOf = (out: string): string => join(BUILT_CACHE, `${hash('sha256', out).slice(0, 10)}.json`);

function describe(out: string, origin: Origin): string {
  const files = listFiles(out).map((file) => {
    const { size, mtimeMs } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return JSON.stringify({ origin, files: files.length, digest: hash('sha256', files.join('')) });
}
