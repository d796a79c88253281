import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { listFiles } from '../../../src/disk/list-files.ts';
import { writeDataFiles } from '../../../src/pipeline/write-data-files.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const FILE = '2025/广州市人民政府驻北京办事处.txt';

const at = useFolder();

beforeEach(() => {
  cpSync(join('content/sources', FILE), at('sources', FILE));
  writeCollections(convertSources(at('sources')), at('collections'));
});

const write = (sourcesDir: string) =>
  writeDataFiles({ sourcesDir, collectionsDir: at('collections'), dataDir: at('data'), cacheDir: at('cache') });

test('the collections and the sources are copied byte for byte, with sums that can be checked', async () => {
  const { files, bytes } = await write(at('sources'));
  const written = ['data', 'api', 'departments'].flatMap((folder) => listFiles(at(folder)));
  // Beside the folders stand two feeds and `llms.txt`.
  expect(files).toBe(written.length + 3);
  expect(bytes).toBeGreaterThan(10_000);
  expect(readFileSync(at('data/sources', FILE))).toEqual(readFileSync(at('sources', FILE)));
  expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('data') }).status).toBe(0);
});

test('a source that has changed since it was converted is refused', async () => {
  writeFiles(at('changed'), { [FILE]: '改过了' });
  await expect(write(at('changed'))).rejects.toThrow('changed while');
});
