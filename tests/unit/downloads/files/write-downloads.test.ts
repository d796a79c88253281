import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../../src/disk/list-files.ts';
import { departmentId, documentId } from '../../../../src/domain/ids.ts';
import { useFolder } from '../../../support/use-folder.ts';
import { PORTAL, writeSampleDownloads } from '../../../support/write-sample-downloads.ts';

const at = useFolder();

const readAll = (folder: string): Map<string, string> =>
  new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));

test('two builds write the same bytes, whatever was kept', async () => {
  await writeSampleDownloads(at());
  await writeSampleDownloads(at(), { cache: 'other cache', site: 'second' });
  const third = await writeSampleDownloads(at(), { site: 'third' });
  const first = readAll(at('site'));
  expect(readAll(at('second'))).toEqual(first);
  expect(readAll(at('third'))).toEqual(first);
  // Five documents, five departments, three years, the site, and what is about all of them.
  expect(third.kept).toBe(5 + 5 + 3 + 1 + 1);
});

test('a changed document writes again its own files and those of its department, its year and the site', async () => {
  cpSync('content/sources', at('sources'), { recursive: true });
  const [department, file] = ['广州市人民政府驻北京办事处', '2025/广州市人民政府驻北京办事处.txt'];
  await writeSampleDownloads(at(), { sources: at('sources') });
  const source = at('sources', file);
  writeFileSync(source, readFileSync(source, 'utf8').replace('驻京', '驻都'));
  await writeSampleDownloads(at(), { sources: at('sources'), site: 'after' });

  const isSame = (name: string): boolean => statSync(at('site', name)).ino === statSync(at('after', name)).ino;
  const changed = listFiles(at('after/data')).filter((name) => !isSame(join('data', name)));
  const folders = [...new Set(changed.map((name) => name.replace(/\/[^/]*$/, '')))];
  const own = [documentId(2025, department), departmentId(department)].map((id) => `departments/${id}`);
  expect(folders.sort()).toEqual(['all', 'catalogue.jsonld', ...own, 'years/2025'].sort());
});

test('the API has sums that can be checked', async () => {
  const { files } = await writeSampleDownloads(at());
  expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('site/api/v1') }).status).toBe(0);
  expect(files.map(({ name }) => name).toSorted()).toEqual(listFiles(at('site')));
});

test('where projects have no files of their own, the index leads to their place in the file of their document', async () => {
  await writeSampleDownloads(at(), { portal: { ...PORTAL, api: 'departments' } });
  expect(listFiles(at('site/api/v1/projects'))).toEqual(['index.json']);
  const { items } = JSON.parse(readFileSync(at('site/api/v1/projects/index.json'), 'utf8')) as {
    items: { id: string; href: string }[];
  };
  for (const { id, href } of items) {
    const [path = '', pointer = ''] = href.split('#/');
    const answer = JSON.parse(readFileSync(at('site/api/v1/projects', path), 'utf8')) as never;
    const found = pointer.split('/').reduce<Record<string, never>>((value, key) => value[key]!, answer);
    expect(found['id']).toBe(id);
  }
});
