import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KeptFiles } from '../../../src/disk/kept-files.ts';
import { useFolder } from '../../support/use-folder.ts';

const at = useFolder();
const open = () => new KeptFiles(at('cache'));

test('what a build keeps, the next finds under its key', () => {
  writeFileSync(at('a.html'), 'a');
  const first = open();
  first.keep('a', at('a.html'), hash('sha256', 'a'));
  first.write('b', Buffer.from('b'));
  const next = open();
  expect(next.take('a', at('again.html'))?.toString()).toBe('a');
  expect(readFileSync(at('again.html'), 'utf8')).toBe('a');
  expect(next.read('b')?.toString()).toBe('b');
  expect(next.take('c', at('c.html'))).toBeUndefined();
});

test('what is damaged is not there', () => {
  open().write('a', Buffer.from('a whole text'));
  const [name = ''] = readdirSync(at('cache'));
  for (const damaged of ['a whole', 'b whole text', '']) {
    writeFileSync(at('cache', name), damaged);
    expect(open().read('a')).toBeUndefined();
    expect(open().take('a', at('a.html'))).toBeUndefined();
    expect(readdirSync(at())).toEqual(['cache']);
    open().write('a', Buffer.from('a whole text'));
    expect(open().read('a')?.toString()).toBe('a whole text');
  }
});
