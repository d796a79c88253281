import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isKeptSite, keepSite } from '../../../src/pipeline/kept-site.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

const project = process.cwd();

afterEach(() => process.chdir(project));

test('a build is recognised until its origin changes or one of its files does', () => {
  // The record of what was built is kept below the working directory.
  process.chdir(at());
  const origin = { records: 'a', program: 'b', dates: 'c', base: '/', site: null, node: 'v24' };
  const out = writeFiles(at('dist'), { 'index.html': 'home', 'about/index.html': '' });
  expect(isKeptSite(out, origin)).toBe(false);
  keepSite(out, origin);
  expect(isKeptSite(out, origin)).toBe(true);
  expect(isKeptSite(out, { ...origin, records: 'x' })).toBe(false);
  expect(isKeptSite(at('other'), origin)).toBe(false);
  writeFileSync(join(out, 'index.html'), 'h0me');
  expect(isKeptSite(out, origin)).toBe(false);
  keepSite(out, origin);
  rmSync(join(out, 'about/index.html'));
  expect(isKeptSite(out, origin)).toBe(false);
});
