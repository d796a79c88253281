import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSlices } from '../../../../src/pipeline/slices/find-slices.ts';
import { type Origin, SLICE_FILES, SLICE_LABEL, writeLabel } from '../../../../src/pipeline/slices/slice-label.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const ORIGIN: Origin = { records: 'r', program: 'p', dates: 'd', base: '/', site: null, node: 'v24' };

const at = useFolder();

/** Writes a slice of one page into the folder `name`, whose path is returned. */
function writeSlice(name: string, index: number, count: number, origin: Partial<Origin> = {}): string {
  const folder = writeFiles(at(name), { [join(SLICE_FILES, 'a.html')]: 'a' });
  writeLabel(folder, { index, count }, { ...ORIGIN, ...origin });
  return folder;
}

describe('findSlices', () => {
  test('lists the files of all slices in order, whatever the folders are called', () => {
    const second = writeSlice('a', 2, 3);
    const third = writeSlice('b', 3, 3);
    const first = writeSlice('c', 1, 3);
    mkdirSync(at('something else'));
    expect(findSlices(at(), ORIGIN)).toEqual([first, second, third].map((folder) => join(folder, SLICE_FILES)));
  });

  test('refuses a folder without slices, and one that is not there', () => {
    expect(() => findSlices(at(), ORIGIN)).toThrow(/^there is no slice in .*--slice 1\/n/);
    expect(() => findSlices(at('nowhere'), ORIGIN)).toThrow(/^there is no slice in /);
  });

  test('names the slices that are missing', () => {
    writeSlice('a', 2, 4);
    writeSlice('b', 3, 4);
    expect(() => findSlices(at(), ORIGIN)).toThrow(/^of 4 slices, 1, 4 are missing in /);
  });

  test('refuses one slice twice', () => {
    writeSlice('a', 1, 2);
    writeSlice('b', 2, 2);
    writeSlice('c', 2, 2);
    expect(() => findSlices(at(), ORIGIN)).toThrow(/b and .*c are both slice 2 of 2/);
  });

  test('refuses slices of two different numbers of slices', () => {
    writeSlice('a', 1, 2);
    writeSlice('b', 2, 3);
    expect(() => findSlices(at(), ORIGIN)).toThrow(/slices of 2 and of 3/);
  });

  test.each([
    ['records', 'x', /a does not fit: it has other records.*expected r, found x/],
    ['program', 'x', /a does not fit: its code, configuration, prose or public files are others/],
    ['dates', 'x', /a does not fit: its sources have other dates.*SOURCE_DATE_EPOCH/],
    ['base', '/x/', /a does not fit: it has another --base \(expected \/, found \/x\/\)/],
    ['site', 'https://x.example', /a does not fit: it has another --site/],
    ['node', 'v22', /a does not fit: another version of Node built it/],
  ])('refuses a slice with other %s', (key, value, message) => {
    writeSlice('a', 1, 1, { [key]: value });
    expect(() => findSlices(at(), ORIGIN)).toThrow(message);
  });

  test('refuses a slice that has lost a file', () => {
    const folder = writeSlice('a', 1, 1);
    rmSync(join(folder, SLICE_FILES, 'a.html'));
    expect(() => findSlices(at(), ORIGIN)).toThrow(/a is not whole: expected 1 files, found 0/);
  });

  test('refuses a label that cannot be read', () => {
    const folder = writeSlice('a', 1, 1);
    writeFiles(folder, { [SLICE_LABEL]: '{' });
    expect(() => findSlices(at(), ORIGIN)).toThrow(/slice\.json cannot be read/);
  });
});
