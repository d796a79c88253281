import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takePageCache } from '../../../src/pipeline/caches.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const project = process.cwd();
const at = useFolder();

// The cache is below the working directory.
beforeEach(() => process.chdir(at()));
afterEach(() => process.chdir(project));

/** Starts a build of pages of a `kind`. `had` tells whether it found what an earlier build had kept. */
async function build(dir: string, kind: string): Promise<{ had: boolean; putBack: () => Promise<void> }> {
  const putBack = await takePageCache(dir, [kind]);
  const had = existsSync(join(dir, 'page'));
  writeFiles(dir, { page: '' });
  return { had, putBack };
}

test('a build finds what the last build of the same pages put back', async () => {
  const first = await build('a', 'site');
  expect(first.had).toBe(false);
  await first.putBack();
  expect((await build('b', 'other site')).had).toBe(false);
  expect((await build('c', 'site')).had).toBe(true);
});

test('a build beside another of the same pages finds nothing, and so does one after a build that failed', async () => {
  await (await build('a', 'site')).putBack();
  expect((await build('b', 'site')).had).toBe(true);
  expect((await build('c', 'site')).had).toBe(false);
});
