import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertReplaceable, replaceFolder } from '../../../src/build/replace-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-'));
});

afterEach(() => rm(root, { recursive: true }));

async function writeFolder(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(root, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

describe('replaceFolder', () => {
  test('puts the new folder in the place of the old one and leaves nothing beside it', async () => {
    const target = await writeFolder('dist', { 'old.html': 'old' });
    await replaceFolder(await writeFolder('fresh', { 'new.html': 'new' }), target);
    expect(await readdir(target)).toEqual(['new.html']);
    expect(await readdir(root)).toEqual(['dist']);
  });

  test('makes the folders above a first build', async () => {
    const target = join(root, 'public', 'budget');
    await replaceFolder(await writeFolder('fresh', { 'new.html': 'new' }), target);
    expect(await readdir(target)).toEqual(['new.html']);
  });

  test('leaves the old folder as it was when there is no new one', async () => {
    const target = await writeFolder('dist', { 'old.html': 'old' });
    await expect(replaceFolder(join(root, 'nowhere'), target)).rejects.toThrow('ENOENT');
    expect(await readFile(join(target, 'old.html'), 'utf8')).toBe('old');
    expect(await readdir(root)).toEqual(['dist']);
  });
});

describe('assertReplaceable', () => {
  test('accepts what is absent, empty or an earlier build', async () => {
    await assertReplaceable(join(root, 'absent'));
    await mkdir(join(root, 'empty'));
    await assertReplaceable(join(root, 'empty'));
    await assertReplaceable(await writeFolder('dist', { 'data/SHA256SUMS': '' }));
  });

  test('refuses a folder with anything else in it', async () => {
    await expect(assertReplaceable(await writeFolder('home', { 'thesis.doc': '' }))).rejects.toThrow(
      'not an earlier build',
    );
  });

  test('refuses the project and the folders above it', async () => {
    await expect(assertReplaceable(process.cwd())).rejects.toThrow('not an earlier build');
    await expect(assertReplaceable(join(process.cwd(), '..'))).rejects.toThrow('not an earlier build');
  });
});
