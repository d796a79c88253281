import { mkdirSync, realpathSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/disk/list-files.ts';
import { prepareTarget, replaceSite } from '../../../src/pipeline/replace-site.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

test('a site takes the place of the last one, and files that are as before keep their date', () => {
  const dist = writeFiles(at('dist'), { 'a.html': 'a', 'b.html': 'b', 'old.html': '' });
  for (const file of ['a.html', 'b.html']) utimesSync(at('dist', file), 1, 1);
  replaceSite(writeFiles(at('built'), { 'a.html': 'a', 'b.html': 'c', 'new.html': '' }), dist);
  expect(listFiles(dist)).toEqual(['a.html', 'b.html', 'new.html']);
  expect(statSync(at('dist/a.html')).mtimeMs).toBe(1_000);
  expect(statSync(at('dist/b.html')).mtimeMs).toBeGreaterThan(1_000);
});

describe('prepareTarget', () => {
  test('accepts what is absent, empty or an earlier build, and follows links', () => {
    mkdirSync(at('empty'));
    writeFiles(at('dist'), { 'data/SHA256SUMS': '' });
    symlinkSync(at('dist'), at('link'));
    for (const name of ['absent', 'empty', 'dist'])
      expect(prepareTarget(at(name))).toBe(realpathSync(at()) + `/${name}`);
    expect(prepareTarget(at('link'))).toBe(realpathSync(at('dist')));
  });

  test('refuses a folder with anything else in it, a file, a mount point, the project and the folders above it', () => {
    writeFiles(at('home'), { 'thesis.doc': '' });
    for (const target of [at('home'), at('home/thesis.doc'), '.', '..'])
      expect(() => prepareTarget(target)).toThrow('not an earlier build');
  });

  test('puts back the site that a killed build has renamed', () => {
    writeFiles(at('dist.old-abc/folder'), { 'data/SHA256SUMS': '' });
    prepareTarget(at('dist'));
    expect(listFiles(at())).toEqual(['dist/data/SHA256SUMS']);
  });
});
