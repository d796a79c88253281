import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkPages } from '../../../src/pipeline/check-pages.ts';
import { writeDataFiles } from '../../../src/pipeline/write-data-files.ts';
import { convertSources } from '../../../src/conversion/convert.ts';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { indicatorGroupId } from '../../../src/domain/indicator-names.ts';
import type { Project } from '../../../src/domain/records.ts';
import { nameId, seriesId } from '../../../src/domain/series.ts';

const FILE = '2025/广州市人民政府驻北京办事处.txt';

let root: string;
let sourcesDir: string;
let collectionsDir: string;
let siteDir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  sourcesDir = join(root, 'sources');
  collectionsDir = join(root, 'collections');
  await cp(join('content/sources', FILE), join(sourcesDir, FILE));
  writeCollections(convertSources(sourcesDir), resolve(collectionsDir));
});

afterAll(() => rm(root, { recursive: true }));

beforeEach(() => {
  siteDir = join(root, 'site');
  return rm(siteDir, { recursive: true, force: true });
});

async function writePages(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(siteDir, path), { recursive: true });
    await writeFile(join(siteDir, path, 'index.html'), '');
  }
}

/** The pages that the records ask for, as a site would have them. */
async function expectedPaths(): Promise<string[]> {
  const record = JSON.parse(await readFile(join(collectionsDir, 'documents.ndjson'), 'utf8')) as {
    id: string;
    units: { id: string; projects: string[] }[];
  };
  const lines = await readFile(join(collectionsDir, 'projects.ndjson'), 'utf8');
  const projects = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Project);
  const lists = projects.flatMap((project) => [
    `names/${nameId(project)}`,
    `series/${seriesId(project)}`,
    ...project.indicators.map(({ name }) => `indicators/${indicatorGroupId(name)}`),
  ]);
  return [
    ...new Set(lists),
    `notes/${record.id}`,
    `departments/${record.id}`,
    `departments/${record.id.slice(5)}`,
    `sources/${record.id}`,
    ...record.units.flatMap((unit) => [`units/${unit.id}`, ...unit.projects.map((id) => `projects/${id}`)]),
  ];
}

describe('checkPages', () => {
  test('counts all pages where there is one for each record', async () => {
    const paths = await expectedPaths();
    await writePages([...paths, 'about', '', 'notes', 'notes/2', 'notes/rules/placeholder', `${paths[0]}/2`]);
    expect(await checkPages(collectionsDir, [siteDir])).toBe(paths.length + 6);
  });

  test('names what is missing and what is without a record', async () => {
    const paths = await expectedPaths();
    await writePages([...paths.filter((path) => !path.startsWith('sources/')), 'units/2025-0000000000']);
    await expect(checkPages(collectionsDir, [siteDir])).rejects.toThrow(
      /^pages and records differ: 1 without a record in \/units\/ \(2025-0000000000\); 1 of 1 missing in \/sources\/ \(2025-\w{10}\)$/,
    );
  });
});

describe('writeDataFiles', () => {
  test('copies the collections and the sources byte for byte, with sums that can be checked', async () => {
    const dataDir = join(siteDir, 'data');
    const { files, bytes } = await writeDataFiles({ sourcesDir, collectionsDir, dataDir });
    expect(files).toBe(5);
    expect(bytes).toBeGreaterThan(10_000);
    expect(await readFile(join(dataDir, 'sources', FILE))).toEqual(await readFile(join(sourcesDir, FILE)));
    expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: dataDir }).status).toBe(0);
  });

  test('fails when a source is no longer the one that was read', async () => {
    const changed = join(root, 'changed');
    await mkdir(dirname(join(changed, FILE)), { recursive: true });
    await writeFile(join(changed, FILE), '改过了');
    await expect(writeDataFiles({ sourcesDir: changed, collectionsDir, dataDir: siteDir })).rejects.toThrow(
      'changed while',
    );
  });
});
