import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takePageCache } from '../../../src/pipeline/caches.ts';

const project = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

async function build(dir: string, kind: string): Promise<{ had: boolean; putBack: () => Promise<void> }> {
  const putBack = await takePageCache(dir, [kind]);
  const had = existsSync(join(dir, 'page'));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'page'), '');
  return { had, putBack };
}

test('a build has what the last one of its kind put back, and no other', async () => {
  const first = await build('a', 'site');
  expect(first.had).toBe(false);
  await first.putBack();
  expect((await build('b', 'other site')).had).toBe(false);
  expect((await build('c', 'site')).had).toBe(true);
});

test('a build beside another of its kind has nothing, and neither has one after a build that failed', async () => {
  await (await build('a', 'site')).putBack();
  expect((await build('b', 'site')).had).toBe(true);
  expect((await build('c', 'site')).had).toBe(false);
});
