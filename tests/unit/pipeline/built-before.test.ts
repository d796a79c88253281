import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isAsBuilt, keepBuilt } from '../../../src/pipeline/built-before.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

const project = process.cwd();

afterEach(() => process.chdir(project));

test('a build is recognised until its origin changes or one of its files does', () => {
  // The record of what was built is kept below the working directory.
  process.chdir(at());
  const origin = { records: 'a', program: 'b', dates: 'c', base: '/', site: null, node: 'v24' };
  const out = writeFiles(at('dist'), { 'index.html': 'home', 'about/index.html': '' });
  expect(isAsBuilt(out, origin)).toBe(false);
  keepBuilt(out, origin);
  expect(isAsBuilt(out, origin)).toBe(true);
  expect(isAsBuilt(out, { ...origin, records: 'x' })).toBe(false);
  expect(isAsBuilt(at('other'), origin)).toBe(false);
  writeFileSync(join(out, 'index.html'), 'h0me');
  expect(isAsBuilt(out, origin)).toBe(false);
  keepBuilt(out, origin);
  rmSync(join(out, 'about/index.html'));
  expect(isAsBuilt(out, origin)).toBe(false);
});
