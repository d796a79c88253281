import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestCode } from '../../disk/digest-files.ts';
import { makeFolder } from '../../disk/write-aside.ts';
import { INDEX_FOLDER, type ShardEntry } from '../shared/manifest.ts';
import type { Shard } from './group-shards.ts';
import { indexRecords } from './index-records.ts';
import type { IndexFile } from './pagefind-chunks.ts';
import { ALL_VARIANTS } from './variants.ts';

export interface WrittenShard {
  readonly entry: ShardEntry;
  /** Whether it had been written before. */
  readonly isKept: boolean;
  /** Where it is in the cache; without a cache, and where a slice has it, it is in its place. */
  readonly folder?: string;
}

/** The code that writes shards: the same records may be written differently by another. */
const WRITER = digestCode('src/search/index', 'src/search/shared');

/**
 * Writes a shard to its folder in the cache, or in `out` where there is none, unless it is there or one of the `given` sites has it. Its folder
 * is named by its records and by the code that writes them, so one that is there is the same. Facets go to `out` in any case.
 */
export function writeShard(
  { name, year, records, order, facets }: Shard,
  out: string,
  given: readonly string[],
  cacheDir?: string,
): WrittenShard {
  const folder = `${name}-${digestJson([WRITER, order, records])}`;
  const facetsFile = `facets-${digestJson(facets)}.json`;
  const readEntry = (shardDir: string): ShardEntry => {
    const chunks = readdirSync(join(shardDir, 'index')).length;
    return { year, folder, facets: facetsFile, prefix: `${name}.`, pages: records.length, chunks };
  };
  const elsewhere = given.map((dir) => join(dir, INDEX_FOLDER, folder)).find(existsSync);
  if (elsewhere !== undefined) return { entry: readEntry(elsewhere), isKept: true };
  const shardDir = join(cacheDir ?? out, folder);
  const isKept = cacheDir !== undefined && existsSync(shardDir);
  if (!isKept) {
    writeFiles(shardDir, [
      ...indexRecords(records, ALL_VARIANTS),
      { path: 'order.json', bytes: Buffer.from(JSON.stringify(order)) },
      ...records.map((record, page) => ({
        path: `records/${page.toString(36)}.json`,
        bytes: Buffer.from(JSON.stringify(record)),
      })),
    ]);
  }
  mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, folder, facetsFile), JSON.stringify(facets));
  const entry = readEntry(shardDir);
  if (cacheDir === undefined) return { entry, isKept };
  const now = new Date();
  utimesSync(shardDir, now, now);
  return { entry, isKept, folder: shardDir };
}

/** Writes all files of a folder or none. */
export function writeFiles(folder: string, files: readonly IndexFile[]): void {
  makeFolder(folder, (aside) => {
    for (const path of new Set(files.map((file) => dirname(file.path))))
      mkdirSync(join(aside, path), { recursive: true });
    for (const { path, bytes } of files) writeFileSync(join(aside, path), bytes);
  });
}

/** Ten digits of the digest of a value that JSON can tell. */
export const digestJson = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 10);
