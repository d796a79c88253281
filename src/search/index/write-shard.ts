import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestCode } from '../../disk/digest-files.ts';
import type { KeptFiles } from '../../disk/kept-files.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import {
  joinDigests,
  PAGES_PER_PACK,
  PARTS_PER_DIGEST,
  partPath,
  shortenDigest,
  type PartKind,
  type PartList,
  type ShardHead,
} from '../shared/shard-head.ts';
import type { Shard } from './group-shards.ts';
import { indexRecords } from './index-records.ts';
import { ALL_VARIANTS } from './variants.ts';

export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WrittenShard {
  /** The file of its head. */
  readonly head: string;
  /** Whether an earlier build, or another slice, had made all of it. */
  readonly isKept: boolean;
}

/** The files of a shard as they are kept: the path of each, and the key that it is kept under. The head is the first. */
type KeptList = readonly (readonly [path: string, key: string])[];

/** The code that writes shards: the same records may be written differently by another. */
const WRITER = digestCode('src/search/index', 'src/search/shared');

/** The level of gzip. It takes two thirds of the time of level 7 and writes half a per cent more bytes. */
const PACKING = 6;

/** Another version of zlib may pack the same content differently, and a build from what is kept gives the bytes of a clean one. */
const ZLIB = process.versions.zlib!.replaceAll('.', '_');

/**
 * Writes a shard to a new folder of its name in `out`, unless one of the `given` sites has it. What is kept is taken from there: all of the
 * shard if its records are as they were, and otherwise each chunk and pack whose content is.
 */
export function writeShard(shard: Shard, out: string, given: readonly string[], kept?: KeptFiles): WrittenShard {
  const { name, records, order } = shard;
  const elsewhere = given.map((dir) => join(dir, name)).find((dir) => existsSync(dir));
  if (elsewhere !== undefined)
    return { head: readdirSync(elsewhere).find((file) => file.startsWith('head-'))!, isKept: true };

  const folder = join(out, name);
  for (const part of ['index', 'records']) mkdirSync(join(folder, part), { recursive: true });
  const madeFrom = digest(JSON.stringify([WRITER, ZLIB, order, records]));
  const list = kept?.read(madeFrom)?.toString();
  const files = list === undefined ? [] : (JSON.parse(list) as KeptList);
  if (files.length > 0 && files.every(([path, key]) => kept?.take(key, join(folder, path))))
    return { head: files[0]![0], isKept: true };

  const made: [path: string, key: string][] = [];
  const add = (path: string, content: string, toBytes: () => Uint8Array): void => {
    const [key, to] = [`${content}-${ZLIB}`, join(folder, path)];
    made.push([path, key]);
    if (existsSync(to) || kept?.take(key, to)) return;
    const bytes = toBytes();
    writeFileSync(to, bytes);
    kept?.keep(key, to, hash('sha256', bytes));
  };
  const addParts = (kind: PartKind, parts: Iterable<Uint8Array | string>): PartList =>
    nameParts(kind, parts, (path, content, part) => add(path, content, () => gzipSync(part, { level: PACKING })));
  const chunks = addParts('index', indexRecords(records, ALL_VARIANTS));
  const packs = addParts('records', packRecords(records));
  const text = JSON.stringify({ order, chunks, packs } satisfies ShardHead);
  const head = `head-${digestJson(text)}.json`;
  add(head, digest(text), () => Buffer.from(text));
  kept?.write(madeFrom, Buffer.from(JSON.stringify(made.reverse() satisfies KeptList)));
  return { head, isKept: false };
}

function* packRecords(records: readonly SearchRecord[]): Generator<string> {
  for (let page = 0; page < records.length; page += PAGES_PER_PACK)
    yield JSON.stringify(records.slice(page, page + PAGES_PER_PACK));
}

/** Passes each of some parts with its path and the digest of its content to `add`. */
function nameParts<T extends Uint8Array | string>(
  kind: PartKind,
  parts: Iterable<T>,
  add: (path: string, content: string, part: T) => void,
): PartList {
  const digests: string[] = [];
  let group: T[] = [];
  let count = 0;
  const close = (): void => {
    const contents = group.map(digest);
    const name = shortenDigest(digest(contents.join('')));
    for (const [index, part] of group.entries()) add(partPath(kind, count++, name), contents[index]!, part);
    digests.push(name);
    group = [];
  };
  for (const part of parts) {
    group.push(part);
    if (group.length === PARTS_PER_DIGEST) close();
  }
  if (group.length > 0) close();
  return { count, digests: joinDigests(digests) };
}

/** Writes the parts of the figures of a shard to its folder. */
export function writeFigures(folder: string, parts: readonly Uint8Array[]): PartList {
  mkdirSync(join(folder, 'figures'), { recursive: true });
  return nameParts('figures', parts, (path, _, part) =>
    writeFileSync(join(folder, path), gzipSync(part, { level: PACKING })),
  );
}

/** Writes some files to a folder. */
export function writeFiles(folder: string, files: readonly IndexFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
}

const digest = (content: Uint8Array | string): string => hash('sha256', content).slice(0, 32);

/** Ten digits of the digest of a value that JSON can tell. */
export const digestJson = (value: unknown): string => digest(JSON.stringify(value)).slice(0, 10);
