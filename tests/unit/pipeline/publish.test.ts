import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAsBuilt, keepBuilt } from '../../../src/pipeline/built-before.ts';
import { linkFile } from '../../../src/disk/link-file.ts';
import { listFiles } from '../../../src/disk/list-files.ts';
import { assertReplaceable, publish } from '../../../src/pipeline/publish.ts';

const project = process.cwd();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
});
afterEach(() => {
  process.chdir(project);
  rmSync(root, { recursive: true });
});

function writeFolder(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('publish', () => {
  test('puts several folders together, with the folders above, and leaves them as they were', () => {
    const pages = writeFolder('pages', { 'index.html': 'home', 'projects/1/index.html': '1', '_astro/x.js': 'x' });
    const slice = writeFolder('slice', { 'projects/2/index.html': '2', '_astro/x.js': 'x' });
    publish([pages, slice, join(root, 'nowhere')], join(root, 'public/budget'));
    expect(listFiles(join(root, 'public/budget'))).toEqual([
      '_astro/x.js',
      'index.html',
      'projects/1/index.html',
      'projects/2/index.html',
    ]);
    expect(read('public/budget/projects/2/index.html')).toBe('2');
    expect(listFiles(pages)).toHaveLength(3);
    expect(listFiles(root).filter((file) => file.includes('.new-'))).toEqual([]);
  });

  test('gives a folder of a cache its place', () => {
    const pages = writeFolder('pages', { 'search-index/a/facets.json': 'f' });
    const folder = writeFolder('cache/a', { 'index/1': '1' });
    publish([pages, { folder, at: 'search-index/a' }], join(root, 'dist'));
    expect(listFiles(join(root, 'dist'))).toEqual(['search-index/a/facets.json', 'search-index/a/index/1']);
  });

  test('removes what is no more, and the folders that it leaves empty', () => {
    const target = writeFolder('dist', { 'index.html': 'old', 'projects/1/index.html': '1' });
    utimesSync(join(target, 'index.html'), 1, 1);
    publish([writeFolder('pages', { 'index.html': 'new', 'units/1': '' })], target);
    expect(listFiles(target)).toEqual(['index.html', 'units/1']);
    expect(read('dist/index.html')).toBe('new');
    expect(existsSync(join(target, 'projects'))).toBe(false);
  });

  test('leaves a file with the same size and date alone, and mends one that was edited', () => {
    const pages = writeFolder('pages', { 'a.html': 'a', 'b.html': 'b' });
    const target = join(root, 'dist');
    publish([pages], target);
    const { ino } = statSync(join(target, 'a.html'));
    writeFileSync(join(target, 'b.html'), 'x');
    utimesSync(join(target, 'b.html'), 1, 1);
    publish([pages], target);
    expect(statSync(join(target, 'a.html')).ino).toBe(ino);
    expect(read('dist/b.html')).toBe('b');
  });

  test('refuses two files of one name that differ, and leaves the old site as it was', () => {
    const target = writeFolder('dist', { 'index.html': 'old' });
    const folders = ['x', 'y'].map((text) => writeFolder(text, { 'index.html': 'new', '_astro/x.js': text }));
    expect(() => publish(folders, target)).toThrow(/x\.js and .*x\.js should be the same file and differ/);
    expect(listFiles(target)).toEqual(['index.html']);
    expect(read('dist/index.html')).toBe('old');
  });
});

describe('assertReplaceable', () => {
  test('accepts what is absent, empty or an earlier build', () => {
    assertReplaceable(join(root, 'absent'));
    mkdirSync(join(root, 'empty'));
    assertReplaceable(join(root, 'empty'));
    assertReplaceable(writeFolder('dist', { 'data/SHA256SUMS': '' }));
  });

  test('refuses a folder with anything else in it', () => {
    expect(() => assertReplaceable(writeFolder('home', { 'thesis.doc': '' }))).toThrow('not an earlier build');
  });

  test('refuses the project and the folders above it', () => {
    expect(() => assertReplaceable(project)).toThrow('not an earlier build');
    expect(() => assertReplaceable(join(project, '..'))).toThrow('not an earlier build');
  });
});

test('linkFile gives a file a second place, in the place of what is there', () => {
  const from = join(writeFolder('from', { z: 'z' }), 'z');
  const to = join(writeFolder('to', { z: 'other' }), 'z');
  linkFile(from, to);
  linkFile(from, to);
  expect(listFiles(root)).toEqual(['from/z', 'to/z']);
  expect(read('to/z')).toBe('z');
});

test('what was built is known until its origin or one of its files is another', () => {
  process.chdir(root);
  const origin = { records: 'a', program: 'b', dates: 'c', base: '/', site: null, node: 'v24' };
  const out = writeFolder('dist', { 'index.html': 'home', 'about/index.html': '' });
  expect(isAsBuilt(out, origin)).toBe(false);
  keepBuilt(out, origin);
  expect(isAsBuilt(out, origin)).toBe(true);
  expect(isAsBuilt(out, { ...origin, records: 'x' })).toBe(false);
  expect(isAsBuilt(join(root, 'other'), origin)).toBe(false);
  writeFileSync(join(out, 'index.html'), 'h0me');
  expect(isAsBuilt(out, origin)).toBe(false);
  keepBuilt(out, origin);
  rmSync(join(out, 'about/index.html'));
  expect(isAsBuilt(out, origin)).toBe(false);
});
