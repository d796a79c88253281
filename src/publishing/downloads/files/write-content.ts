import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../packages/description.ts';

/** What a file holds: bytes, or a text in pieces, some of which may be encoded, so that a large one is never in memory as a whole. */
export type Content = Uint8Array | string | Iterable<string | Uint8Array>;

const BLOCK = 1 << 20;

/** Writes a file below `folder`, with the folders that it needs, and tells its size and digest. */
export function writeContent(folder: string, name: string, content: Content): WrittenFile {
  const file = openNew(join(folder, name));
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (const block of toBlocks(content)) {
      hash.update(block);
      writeSync(file, block);
      bytes += block.length;
    }
  } finally {
    closeSync(file);
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

/** Opens a file for writing. Most folders are there, so they are made where that fails. */
function openNew(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  }
}

function* toBlocks(content: Content): Iterable<Uint8Array> {
  if (content instanceof Uint8Array) return yield content;
  if (typeof content === 'string') return yield Buffer.from(content);
  let waiting = '';
  for (const piece of content) {
    const isText = typeof piece === 'string';
    if (isText) waiting += piece;
    if (isText && waiting.length < BLOCK) continue;
    yield Buffer.from(waiting);
    waiting = '';
    if (!isText) yield piece;
  }
  yield Buffer.from(waiting);
}

/** The lines that `sha256sum --check` reads. */
export const toSums = (files: readonly Pick<WrittenFile, 'name' | 'sha256'>[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
