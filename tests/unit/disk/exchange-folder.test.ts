import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exchangeFolder, isMountPoint, restoreFolder } from '../../../src/disk/exchange-folder.ts';
import { listFiles } from '../../../src/disk/list-files.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

test('a folder takes the place of another, whole, and leaves nothing beside it', () => {
  writeFiles(at('dist'), { 'index.html': 'old', 'gone.html': '' });
  exchangeFolder(writeFiles(at('new'), { 'index.html': 'new' }), at('dist'));
  expect(listFiles(at())).toEqual(['dist/index.html']);
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('new');
  exchangeFolder(writeFiles(at('new'), { a: '' }), at('public/site'));
  expect(listFiles(at('public'))).toEqual(['site/a']);
});

test.runIf(existsSync('/dev/shm'))('a folder of another file system takes the place of one all the same', () => {
  expect(isMountPoint('/dev/shm')).toBe(true);
  expect(isMountPoint(at())).toBe(false);
});

test('a folder that was renamed when the process was killed is put back, and what is old beside it goes', () => {
  writeFiles(at('dist.old-abc/folder'), { 'index.html': 'old' });
  restoreFolder(at('dist'));
  expect(listFiles(at())).toEqual(['dist/index.html']);

  // Another build may be at work with what is new.
  mkdirSync(at('dist.old-def'));
  restoreFolder(at('dist'));
  expect(readdirSync(at())).toContain('dist.old-def');
  utimesSync(at('dist.old-def'), 1, 1);
  restoreFolder(at('dist'));
  expect(readdirSync(at())).toEqual(['dist']);
});
