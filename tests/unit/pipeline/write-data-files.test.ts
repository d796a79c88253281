import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { listFiles } from '../../../src/disk/list-files.ts';
import { writeDataFiles } from '../../../src/pipeline/write-data-files.ts';
import { printHtml } from '../../../tools/files/print-office.ts';
import { SMALL_TABLE } from '../../support/small-table.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const FILE = '2025/广州市人民政府驻北京办事处.txt';

const at = useFolder();

beforeEach(() => {
  cpSync(join('content/sources', FILE), at('sources', FILE));
  convert(at('sources'));
});

function convert(sourcesDir: string): void {
  const conversion = convertSources(sourcesDir);
  writeCollections(conversion, at('collections'), conversion.derived);
}

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

test('a web page is published as a text, beside its transcript', async () => {
  const html = new TextDecoder()
    .decode(printHtml(SMALL_TABLE))
    .replace('<body>', '<body><script>window.ran = 1</script>');
  writeFiles(at('pages'), { '2025/某局.html': html });
  convert(at('pages'));
  await write(at('pages'));
  expect(listFiles(at('data/sources'))).toEqual(['2025/某局.html.original.txt', '2025/某局.html.txt']);
  expect(readFileSync(at('data/sources/2025/某局.html.original.txt'), 'utf8')).toBe(html);
});

test('two sources that would be published under one name are refused', async () => {
  const text = readFileSync(join('content/sources', FILE), 'utf8').replaceAll('驻北京办事处', '驻上海办事处');
  const html = new TextDecoder().decode(printHtml(SMALL_TABLE));
  writeFiles(at('pages'), { '2025/某局.html': html, '2025/某局.html.txt': text });
  convert(at('pages'));
  await expect(write(at('pages'))).rejects.toThrow('data/sources/2025/某局.html.txt');
});

test('a source that has changed since it was converted is refused', async () => {
  writeFiles(at('changed'), { [FILE]: '改过了' });
  await expect(write(at('changed'))).rejects.toThrow('changed while');
});
