import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readNdjson } from '../../../../../src/collections/read-ndjson.ts';
import { documentSchema } from '../../../../../src/collections/schemas.ts';
import { listFiles } from '../../../../../src/disk/list-files.ts';
import { departmentId } from '../../../../../src/domain/ids.ts';
import { useFolder } from '../../../../support/use-folder.ts';
import { PORTAL, writeSampleDownloads } from '../../../../support/write-sample-downloads.ts';

const DEPARTMENT = '广州市人民政府驻北京办事处';
const FILE = `2025/${DEPARTMENT}.txt`;

const at = useFolder();

beforeEach(() => {
  for (const file of [
    FILE,
    '2025/中国共产党广州市直属机关工作委员会.txt',
    '2024/广州市白云区人民政府办公室（部门）.txt',
  ])
    cpSync(join('content/sources', file), at('sources', file));
});

const write = (given: Parameters<typeof writeSampleDownloads>[1] = {}) =>
  writeSampleDownloads(at(), { sources: at('sources'), ...given });

const readAll = (folder: string): Map<string, string> =>
  new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));

test('two builds write the same bytes, whatever was kept', async () => {
  await write();
  await write({ cache: 'other cache', site: 'second' });
  const third = await write({ site: 'third' });
  const first = readAll(at('site'));
  expect(readAll(at('second'))).toEqual(first);
  expect(readAll(at('third'))).toEqual(first);
  // Three documents, three departments, two years, the site; five indexes, the head of the API, the catalogue.
  expect(third.kept).toBe(3 + 3 + 2 + 1 + (5 + 1 + 1));
});

test('a changed document writes again its own files and those of its department, its year and the site', async () => {
  await write();
  const source = at('sources', FILE);
  writeFileSync(source, readFileSync(source, 'utf8').replace(/\d+%/, '7%'));
  await write({ site: 'after' });

  const isSame = (name: string): boolean => statSync(at('site', name)).ino === statSync(at('after', name)).ino;
  const changed = listFiles(at('after')).filter((name) => !isSame(name));
  const documents = await readNdjson(at('collections/documents.ndjson'), documentSchema);
  const { id, units } = documents.map(({ record }) => record).find(({ department }) => department === DEPARTMENT)!;
  const own = [id, departmentId(DEPARTMENT), ...units.flatMap((unit) => [unit.id, ...unit.projects])];
  own.push(
    'data/years/2025/',
    'api/v1/years/2025.json',
    'departments/years/2025/',
    'data/all/',
    'data/catalogue.jsonld',
  );
  const ofSite = ['feed.xml', 'feed.json', 'api/v1/SHA256SUMS'];
  const isOwn = (name: string): boolean => own.some((part) => name.includes(part)) || ofSite.includes(name);
  const [before, after] = [readAll(at('site')), readAll(at('after'))];
  // Only what has other bytes is written again, and only files that tell of the document have.
  expect(changed).toEqual([...after.keys()].filter((name) => after.get(name) !== before.get(name)));
  expect(changed.filter((name) => !isOwn(name))).toEqual([]);
  expect(changed).toContain('data/years/2025/indicators.csv');
});

test('the API has sums that can be checked', async () => {
  const { files } = await write();
  expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('site/api/v1') }).status).toBe(0);
  expect(files.map(({ name }) => name).toSorted()).toEqual(listFiles(at('site')));
});

test('where projects have no files of their own, the index leads to their place in the file of their document', async () => {
  await write({ portal: { ...PORTAL, api: 'departments' } });
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
