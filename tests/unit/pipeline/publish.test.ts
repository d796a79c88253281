import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/disk/list-files.ts';
import { assertReplaceable, publish } from '../../../src/pipeline/publish.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

const writeFolder = (name: string, files: Record<string, string>): string => writeFiles(at(name), files);
const read = (file: string): string => readFileSync(at(file), 'utf8');

describe('publish', () => {
  test('puts the files of several folders together, makes the folders above, and changes nothing in the originals', () => {
    const pages = writeFolder('pages', { 'index.html': 'home', 'projects/1/index.html': '1', '_astro/x.js': 'x' });
    const slice = writeFolder('slice', { 'projects/2/index.html': '2', '_astro/x.js': 'x' });
    publish([pages, slice, at('nowhere')], at('public/budget'));
    expect(listFiles(at('public/budget'))).toEqual([
      '_astro/x.js',
      'index.html',
      'projects/1/index.html',
      'projects/2/index.html',
    ]);
    expect(read('public/budget/projects/2/index.html')).toBe('2');
    expect(listFiles(pages)).toHaveLength(3);
    expect(listFiles(at()).filter((file) => file.includes('.new-'))).toEqual([]);
  });

  test('puts a folder from a cache where it belongs', () => {
    const pages = writeFolder('pages', { 'search-index/a/facets.json': 'f' });
    const folder = writeFolder('cache/a', { 'index/1': '1' });
    publish([pages, { folder, at: 'search-index/a' }], at('dist'));
    expect(listFiles(at('dist'))).toEqual(['search-index/a/facets.json', 'search-index/a/index/1']);
  });

  test('removes files that are no longer there, and folders that become empty', () => {
    const target = writeFolder('dist', { 'index.html': 'old', 'projects/1/index.html': '1' });
    utimesSync(join(target, 'index.html'), 1, 1);
    publish([writeFolder('pages', { 'index.html': 'new', 'units/1': '' })], target);
    expect(listFiles(target)).toEqual(['index.html', 'units/1']);
    expect(read('dist/index.html')).toBe('new');
    expect(existsSync(join(target, 'projects'))).toBe(false);
  });

  test('leaves a file with the same size and date alone, and mends one that was edited', () => {
    const pages = writeFolder('pages', { 'a.html': 'a', 'b.html': 'b' });
    const target = at('dist');
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
    mkdirSync(at('empty'));
    writeFolder('dist', { 'data/SHA256SUMS': '' });
    for (const name of ['absent', 'empty', 'dist']) expect(() => assertReplaceable(at(name)), name).not.toThrow();
  });

  test('refuses a folder with anything else in it', () => {
    expect(() => assertReplaceable(writeFolder('home', { 'thesis.doc': '' }))).toThrow('not an earlier build');
  });

  test('refuses the project and the folders above it', () => {
    expect(() => assertReplaceable('.')).toThrow('not an earlier build');
    expect(() => assertReplaceable('..')).toThrow('not an earlier build');
  });
});
