import { expect, test } from 'vitest';
import { listFiles } from '../../../src/disk/list-files.ts';
import { linkInto, moveInto } from '../../../src/disk/merge-folders.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

test.each([
  ['moved', moveInto, []],
  ['linked', linkInto, ['_astro/x.js', 'projects/2/index.html']],
])('the files of several folders are %s into one, and the same file may be in two', (_, merge, left) => {
  writeFiles(at('a'), { 'index.html': 'home', 'projects/1/index.html': '1', '_astro/x.js': 'x' });
  const other = writeFiles(at('b'), { 'projects/2/index.html': '2', '_astro/x.js': 'x' });
  merge(other, at('a'));
  expect(listFiles(at('a'))).toEqual(['_astro/x.js', 'index.html', 'projects/1/index.html', 'projects/2/index.html']);
  expect(listFiles(other).filter((file) => left.length > 0 || !file.startsWith('_astro'))).toEqual(left);
  writeFiles(at('c'), { '_astro/x.js': 'y' });
  expect(() => merge(at('c'), at('a'))).toThrow('should be the same file and differ');
});
