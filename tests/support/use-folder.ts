import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';

/**
 * Gives each test of a file, or all of them together, an empty folder that is removed afterwards. Returns a function that joins a path
 * to it; without a path it returns the folder itself.
 */
export function useFolder(per: 'test' | 'file' = 'test'): (...path: readonly string[]) => string {
  let folder = '';
  const [before, after] = per === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(() => {
    folder = makeTemporaryFolder('test');
  });
  after(() => removeFolder(folder));
  return (...path) => join(folder, ...path);
}

/** Writes files, given by their paths below `folder`, with the folders that they need. Returns `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
