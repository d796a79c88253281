import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkInto, moveInto } from '../../../src/build/join-folders.ts';

let root: string;
let to: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  to = join(root, 'to');
});

afterEach(() => rm(root, { recursive: true }));

async function writeFolder(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name, file)), { recursive: true });
    await writeFile(join(root, name, file), text);
  }
  return join(root, name);
}

const read = (file: string): Promise<string> => readFile(file, 'utf8');

describe.each([
  ['moveInto', moveInto],
  ['linkInto', linkInto],
])('%s', (_, joinInto) => {
  test('puts the files of several folders together', async () => {
    await joinInto(await writeFolder('a', { 'index.html': 'home', 'projects/1/index.html': '1' }), to);
    await joinInto(await writeFolder('b', { 'projects/2/index.html': '2', 'theme.js': 'x' }), to);
    expect(await read(join(to, 'index.html'))).toBe('home');
    expect(await read(join(to, 'projects/1/index.html'))).toBe('1');
    expect(await read(join(to, 'projects/2/index.html'))).toBe('2');
    expect(await read(join(to, 'theme.js'))).toBe('x');
  });

  test('takes a file that both have if it is the same, and refuses one that differs', async () => {
    await writeFolder('to', { '_astro/x.js': 'x' });
    await joinInto(await writeFolder('a', { '_astro/x.js': 'x' }), to);
    await expect(async () => joinInto(await writeFolder('b', { '_astro/x.js': 'y' }), to)).rejects.toThrow(
      /x\.js and .*x\.js should be the same file and differ/,
    );
  });

  test('takes a folder that is not there as empty', async () => {
    await joinInto(join(root, 'nowhere'), to);
    expect(existsSync(to)).toBe(false);
  });
});

test('linkInto leaves what it links where it was', async () => {
  const from = await writeFolder('a', { 'x/y': 'y' });
  await linkInto(from, to);
  expect(await read(join(from, 'x/y'))).toBe('y');
});
