import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeOnce } from '../../../../tools/disk/make-once.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();

const fill = (text: string) => (folder: string) => void writeFiles(folder, { file: text });

test('a folder is made once, and the folders above it with it', async () => {
  await makeOnce(at('cache/made'), fill('first'));
  await makeOnce(at('cache/made'), fill('second'));
  expect(readFileSync(at('cache/made/file'), 'utf8')).toBe('first');
  expect(readdirSync(at('cache'))).toEqual(['made']);
});

test('a folder that could not be filled is not left by half', async () => {
  const failing = makeOnce(at('cache/made'), (folder) => {
    writeFiles(folder, { half: '' });
    throw new Error('cut off');
  });
  await expect(failing).rejects.toThrow('cut off');
  expect(readdirSync(at('cache'))).toEqual([]);
});
