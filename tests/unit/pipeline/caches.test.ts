import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPageCache } from '../../../src/pipeline/caches.ts';
import { openWorkshop } from '../../../src/pipeline/workshop.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const project = process.cwd();
const at = useFolder();

// The caches are below the working directory.
beforeEach(() => {
  writeFiles(at(), { 'package-lock.json': '', 'src/a.ts': '' });
  process.chdir(at());
});
afterEach(() => process.chdir(project));

test('pages are kept for each site and each version of the program; those of other versions go', () => {
  const first = findPageCache(['site']);
  expect(first.isFilled).toBe(false);
  writeFiles(first.dir, { page: '' });
  expect(findPageCache(['site'])).toMatchObject({ dir: first.dir, isFilled: true });
  const other = findPageCache(['other site']);
  writeFiles(other.dir, { page: '' });
  writeFiles(at(), { 'src/a.ts': 'changed' });
  const changed = findPageCache(['site']);
  expect(changed.isFilled).toBe(false);
  changed.removeOthers();
  expect([first, other].map(({ dir }) => existsSync(dir))).toEqual([false, true]);
});

test('each build has a folder of its own; a folder whose mark is old is of a build that was killed', () => {
  const [first, second] = [openWorkshop(), openWorkshop()];
  expect(first).not.toBe(second);
  expect([first, second].every(existsSync)).toBe(true);
  writeFiles(first, { 'pages/x.html': '' });
  mkdirSync('.cache/build-without-mark');
  utimesSync(join(first, 'build-in-progress'), 1, 1);
  openWorkshop();
  expect([first, second, '.cache/build-without-mark'].map(existsSync)).toEqual([false, true, true]);
});
