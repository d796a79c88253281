import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { hashKey } from '../../src/domain/ids.ts';
import { goalKey } from '../../src/domain/notes/repetition.ts';
import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { copyProject } from '../support/copy-project.ts';

// The machine may be busy, and each test runs up to four builds.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const BEIJING = '2025/广州市人民政府驻北京办事处';
const SHANGHAI = '2025/广州市人民政府驻上海办事处';

/** Pages that sum up the site: those of the top level, and those of a year. */
const SITE_WIDE = /^(?:[^/]+\/)?[^/]+\.html$|^departments\/years\/.*\.html$/;

/** What is made from the records beside the pages; `tests/unit/downloads` says which of it a change touches. */
const DOWNLOADS = /^(?:data\/(?:all|years|departments|catalogue)|api\/v1\/|llms\.txt)|feed\.(?:xml|json)$/;

/** A copy of the project. The tests change its files. */
let folder: string;
/** The files of the site by path, as the last build left them. */
let site: Map<string, string>;

interface Rebuilt {
  /** Files that are changed, new or gone. Parts of the search index are named without their digest. */
  readonly changed: readonly string[];
  /** How many pages were rendered again, apart from those that sum up the site, which always are. */
  readonly rendered: number;
  /** How many parts of the search index were made anew. */
  readonly indexed: number;
}

beforeAll(() => {
  folder = makeTemporaryFolder('incremental');
  copyProject(folder);
  mkdirSync(join(folder, 'content/sources/2025'), { recursive: true });
  cpSync(`content/sources/${BEIJING}.txt`, join(folder, `content/sources/${BEIJING}.txt`));
  // This department prints the same goals and indicators as the other.
  const text = readFileSync(`content/sources/${BEIJING}.txt`, 'utf8').replaceAll('驻北京办事处', '驻上海办事处');
  writeFileSync(join(folder, `content/sources/${SHANGHAI}.txt`), text);
  build();
  site = readSite();
});
afterAll(() => removeFolder(folder));

function build(...flags: readonly string[]): string {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225600' };
  return execFileSync(process.execPath, ['scripts/build.ts', ...flags], { cwd: folder, env, encoding: 'utf8' });
}

function readSite(out = 'dist'): Map<string, string> {
  const dist = join(folder, out);
  return new Map(listFiles(dist).map((path) => [path.replaceAll(sep, '/'), readFileSync(join(dist, path), 'latin1')]));
}

/** Builds with what earlier builds have kept, and compares the site with the last one. */
function rebuild(): Rebuilt {
  const log = build();
  const before = site;
  site = readSite();
  const changed = [...new Set([...before.keys(), ...site.keys()])].filter(
    (path) => before.get(path) !== site.get(path),
  );
  const [, pages, pagesAsBefore] = /^pages +(\d+) under .*, (\d+) as before/m.exec(log)?.map(Number) ?? [];
  const [, shards, shardsAsBefore] = /^search .* (\d+) shards, (\d+) as before/m.exec(log)?.map(Number) ?? [];
  const always = [...site.keys()].filter((path) => SITE_WIDE.test(path));
  return {
    changed: [
      ...new Set(changed.map((path) => path.replace(/^(search-index\/(?:\d{4}-\d|[a-z]+)).*\/.*/, '$1'))),
    ].toSorted(),
    rendered: pages! - pagesAsBefore! - always.length,
    indexed: shards! - shardsAsBefore!,
  };
}

/** Builds with nothing kept from earlier builds, and expects the same site. */
function expectCleanBuildToBeSame(): void {
  renameSync(join(folder, '.cache'), join(folder, '.kept'));
  build();
  rmSync(join(folder, '.cache'), { recursive: true });
  renameSync(join(folder, '.kept'), join(folder, '.cache'));
  const clean = readSite();
  expect([...clean.keys()].toSorted()).toEqual([...site.keys()].toSorted());
  expect([...clean].filter(([path, content]) => site.get(path) !== content).map(([path]) => path)).toEqual([]);
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

function readRecords<T>(name: string): T[] {
  const lines = readFileSync(join(folder, `dist/data/${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

const pages = (...paths: readonly string[]): string[] => paths.map((path) => `${path}index.html`);

test('nothing changed: nothing is built, until somebody changes a file of the site', () => {
  expect(build()).toMatch(/^已读入 .*\ndone +dist, as before\n$/);
  expect(readSite()).toEqual(site);
  writeFileSync(join(folder, 'dist/about/index.html'), '');
  rmSync(join(folder, 'dist/search-index/manifest.json'));
  expect(rebuild()).toEqual({ changed: [], rendered: 0, indexed: 0 });
});

test('one document changed: its pages, the lists with the project, and what another department repeated of it', () => {
  edit(`content/sources/${BEIJING}.txt`, '政务活动交通保障', '政务活动出行保障');
  const { changed, rendered, indexed } = rebuild();

  const documents = readRecords<BudgetDocument>('documents');
  const [beijing, shanghai] = [BEIJING, SHANGHAI].map((name) =>
    documents.find(({ source }) => source.file === `${name}.txt`)!,
  );
  const projects = readRecords<Project>('projects');
  const repeated = projects.find(({ name, unit }) => name === '车辆租用经费' && unit.includes('上海'))!;
  const own = [
    `departments/${beijing!.id}/`,
    `notes/${beijing!.id}/`,
    `sources/${beijing!.id}/`,
    ...beijing!.units.flatMap(({ id, projects }) => [`units/${id}/`, ...projects.map((id) => `projects/${id}/`)]),
  ];
  // The two departments no longer print the same goal for this project.
  const others = [`projects/${repeated.id}/`, `notes/${shanghai!.id}/`, 'notes/rules/identical-goal/'];
  const alike = `alike/goals/${hashKey(goalKey(repeated)!)}/`;
  expect(changed.filter((path) => !DOWNLOADS.test(path))).toEqual(
    [
      ...pages(...own, ...others, alike, 'data/', 'notes/', 'styleguide/'),
      ...['SHA256SUMS', 'documents.ndjson', 'projects.ndjson', `sources/${BEIJING}.txt`].map((file) => `data/${file}`),
      'notes/counts.json',
      'search-index/2025-0',
      'search-index/manifest.json',
    ].toSorted(),
  );
  // Four more pages are rendered: the lists of its name, its series and its shared indicators, and its department.
  expect(rendered).toBe(own.length + others.length + 4);
  expect(indexed).toBe(1);
  expectCleanBuildToBeSame();
});

test('a template changed: all pages are rendered, and those with it change', () => {
  edit('src/components/indicators/PromiseTable.astro', '<table', '<table data-changed');
  const lists = [...site.keys()].filter((path) => path.startsWith('indicators/'));
  expect(lists.length).toBeGreaterThan(20);
  const changed = [...lists, ...pages('styleguide/')].toSorted();
  const others = [...site.keys()].filter((path) => path.endsWith('.html') && !SITE_WIDE.test(path));
  expect(rebuild()).toEqual({ changed, rendered: others.length, indexed: 0 });
  expectCleanBuildToBeSame();
});

test('a kept page that is cut or flipped is rendered again', () => {
  const [cache = ''] = readdirSync(join(folder, '.cache/pages'));
  const kept = join(folder, '.cache/pages', cache);
  const damages = [
    (content: Buffer) => content.subarray(0, 3_000),
    (content: Buffer) => Buffer.from(content).fill(content[3_000]! ^ 1, 3_000, 3_001),
  ];
  // Pages of the site share their bytes with what is kept, so the site is replaced as well.
  const names = readdirSync(kept).slice(0, damages.length);
  names.forEach((name, index) => {
    const content = readFileSync(join(kept, name));
    rmSync(join(kept, name));
    writeFileSync(join(kept, name), damages[index]!(content));
  });
  rmSync(join(folder, 'dist/index.html'));
  expect(rebuild()).toEqual({ changed: [], rendered: damages.length, indexed: 0 });
});

test('a value of the configuration changed: all pages, and nothing else', () => {
  edit('portal.config.ts', 'official: false', "official: false, contact: '020-12345'");
  const html = [...site.keys()].filter((path) => path.endsWith('.html'));
  const others = html.filter((path) => !SITE_WIDE.test(path));
  expect(rebuild()).toEqual({ changed: html.toSorted(), rendered: others.length, indexed: 0 });
  expectCleanBuildToBeSame();
});

test('a term of the glossary changed: the glossary, what explains it elsewhere, and the search of prose', () => {
  edit('src/domain/glossary.ts', '不在绩效目标表里，本站没有收录。', '不在绩效目标表里。');
  const { changed, indexed } = rebuild();
  expect(changed).toEqual([
    'glossary/index.html',
    'glossary/terms.json',
    'search-index/manifest.json',
    'search-index/prose',
  ]);
  expect(indexed).toBe(1);
  expectCleanBuildToBeSame();
});

test('two processes render what one does, and the next build has the pages of both', () => {
  const flags = ['--out', 'two', '--base', '/two/'];
  build(...flags, '--jobs', '1', '--fresh');
  const alone = readSite('two');
  rmSync(join(folder, 'two'), { recursive: true });
  build(...flags, '--jobs', '2');
  expect(readSite('two')).toEqual(alone);
  rmSync(join(folder, 'two/index.html'));
  const [, pages, asBefore] = /^pages +(\d+) under .*, (\d+) as before$/m.exec(build(...flags))?.map(Number) ?? [];
  expect(pages! - asBefore!).toBe(
    [...alone.keys()].filter((path) => SITE_WIDE.test(path) && path.endsWith('.html')).length,
  );
  expect(readSite('two')).toEqual(alone);
});
