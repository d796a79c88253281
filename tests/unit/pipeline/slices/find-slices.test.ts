import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSlices } from '../../../../src/pipeline/slices/find-slices.ts';
import { type Origin, SLICE_FILES, SLICE_LABEL, writeLabel } from '../../../../src/pipeline/slices/slice-label.ts';

const ORIGIN: Origin = { records: 'r', program: 'p', dates: 'd', base: '/', site: null, node: 'v24' };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-'));
});

afterEach(() => rm(root, { recursive: true }));

async function writeSlice(name: string, index: number, count: number, origin: Partial<Origin> = {}): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, SLICE_FILES), { recursive: true });
  await writeFile(join(folder, SLICE_FILES, 'a.html'), 'a');
  writeLabel(folder, { index, count }, { ...ORIGIN, ...origin });
  return folder;
}

describe('findSlices', () => {
  test('gives the files of all slices in order, whatever their folders are called', async () => {
    const second = await writeSlice('a', 2, 3);
    const third = await writeSlice('b', 3, 3);
    const first = await writeSlice('c', 1, 3);
    await mkdir(join(root, 'something else'));
    expect(findSlices(root, ORIGIN)).toEqual([first, second, third].map((folder) => join(folder, SLICE_FILES)));
  });

  test('refuses a folder without slices, and one that is not there', () => {
    expect(() => findSlices(root, ORIGIN)).toThrow(/^there is no slice in .*--slice 1\/n/);
    expect(() => findSlices(join(root, 'nowhere'), ORIGIN)).toThrow(/^there is no slice in /);
  });

  test('names the slices that are missing', async () => {
    await writeSlice('a', 2, 4);
    await writeSlice('b', 3, 4);
    expect(() => findSlices(root, ORIGIN)).toThrow(/^of 4 slices, 1, 4 are missing in /);
  });

  test('refuses one slice twice', async () => {
    await writeSlice('a', 1, 2);
    await writeSlice('b', 2, 2);
    await writeSlice('c', 2, 2);
    expect(() => findSlices(root, ORIGIN)).toThrow(/b and .*c are both slice 2 of 2/);
  });

  test('refuses slices of two cuts', async () => {
    await writeSlice('a', 1, 2);
    await writeSlice('b', 2, 3);
    expect(() => findSlices(root, ORIGIN)).toThrow(/slices of 2 and of 3/);
  });

  test.each([
    ['records', 'x', /a does not fit: it has other records.*expected r, found x/],
    ['program', 'x', /a does not fit: its code, configuration, prose or public files are others/],
    ['dates', 'x', /a does not fit: its sources have other dates.*SOURCE_DATE_EPOCH/],
    ['base', '/x/', /a does not fit: it has another --base \(expected \/, found \/x\/\)/],
    ['site', 'https://x.example', /a does not fit: it has another --site/],
    ['node', 'v22', /a does not fit: another version of Node built it/],
  ])('refuses a slice with other %s', async (key, value, message) => {
    await writeSlice('a', 1, 1, { [key]: value });
    expect(() => findSlices(root, ORIGIN)).toThrow(message);
  });

  test('refuses a slice that has lost a file', async () => {
    const folder = await writeSlice('a', 1, 1);
    await rm(join(folder, SLICE_FILES, 'a.html'));
    expect(() => findSlices(root, ORIGIN)).toThrow(/a is not whole: expected 1 files, found 0/);
  });

  test('refuses a label that cannot be read', async () => {
    const folder = await writeSlice('a', 1, 1);
    await writeFile(join(folder, SLICE_LABEL), '{');
    expect(() => findSlices(root, ORIGIN)).toThrow(/slice\.json cannot be read/);
  });
});
