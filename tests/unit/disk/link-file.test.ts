import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkFile } from '../../../src/disk/link-file.ts';
import { listFiles } from '../../../src/disk/list-files.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

test('a file gets a second place, where it replaces what is there, and linking again changes nothing', () => {
  writeFiles(at(), { 'from/z': 'z', 'to/z': 'other' });
  linkFile(at('from/z'), at('to/z'));
  linkFile(at('from/z'), at('to/z'));
  expect(listFiles(at())).toEqual(['from/z', 'to/z']);
  expect(readFileSync(at('to/z'), 'utf8')).toBe('z');
});
