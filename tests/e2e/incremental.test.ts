import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { indicatorGroupId } from '../../src/domain/indicator-names.ts';
import { departmentId, hashKey, nameId } from '../../src/domain/ids.ts';
import { goalKey } from '../../src/domain/notes/repetition.ts';
import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { seriesId } from '../../src/domain/series.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { copyProject } from '../support/copy-project.ts';

// The machine may be busy, and each test runs up to four builds.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const BEIJING = '2025/广州市人民政府驻北京办事处';
const SHANGHAI = '2025/广州市人民政府驻上海办事处';

/** What is made from the records beside the pages; `tests/unit/publishing/downloads` says which of it a change touches. */
const DOWNLOADS =
  /^(?:data\/(?:all|years|departments|catalogue)|api\/v1\/|llms\.txt)|feed\.(?:xml|json)$|^embed\/.*\.(?:png|svg)$/;

/** Pages that sum up the site: those of the top level but for lists of everything of a kind, those of a year, and the rules of notes. */
const SITE_WIDE =
  /^(?!(?:embed|indicators|names|projects|series|sources|units)\/)(?:[^/]+\/)?[^/]+\.html$|^departments\/years\/.*\.html$|^notes\/rules\/index|^search\/rows\/index/;

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

/** The pages of single rules of notes among some files: which notes a document gets is no matter here. */
const changedRules = (files: readonly string[]): string[] =>
  files.filter((file) => /^notes\/rules\/./.test(file)).map((file) => file.replace(/index\.html$/, ''));

/** The pages of the units and projects of a document. */
const unitPages = ({ units }: BudgetDocument): string[] =>
  units.flatMap(({ id, projects }) => [
    `units/${id}/`,
    ...projects.flatMap((project) => [`projects/${project}/`, `embed/projects/${project}/`]),
  ]);

const pages = (...paths: readonly string[]): string[] => paths.map((path) => `${path}index.html`);

test('nothing changed: nothing is built, until somebody changes a file of the site', () => {
  expect(build()).toMatch(/^已读入 .*\ndone +dist, as before\n$/);
  expect(readSite()).toEqual(site);
  writeFileSync(join(folder, 'dist/about/index.html'), '');
  rmSync(join(folder, 'dist/search-index/manifest.json'));
  expect(rebuild()).toEqual({ changed: [], rendered: 0, indexed: 0 });
});

test('one document changed: its pages, and what another department repeated of it', () => {
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
    `embed/departments/${beijing!.id}/`,
    ...unitPages(beijing!),
  ];
  // The two departments no longer print the same goal for this project.
  const others = [`projects/${repeated.id}/`, `notes/${shanghai!.id}/`, 'notes/rules/identical-goal/'];
  // The list of what they printed alike is gone.
  const lists = ['alike/goals/'];
  const alike = `alike/goals/${hashKey(goalKey(repeated)!)}/`;
  expect(changed.filter((path) => !DOWNLOADS.test(path))).toEqual(
    [
      ...pages(...own, ...others, alike, ...lists, 'alike/', 'data/', 'notes/', 'notes/rules/', 'styleguide/'),
      ...['SHA256SUMS', 'documents.ndjson', 'projects.ndjson', `sources/${BEIJING}.txt`].map((file) => `data/${file}`),
      'notes/counts.json',
      'search-index/2025-0',
      'search-index/manifest.json',
    ].toSorted(),
  );
  // One more page is rendered: that of its department.
  expect(rendered).toBe(own.length + others.length + lists.length + 1);
  expect(indexed).toBe(1);
  expectCleanBuildToBeSame();
});

/** A department that prints one project with one indicator. */
const oneProject = (department: string, name: string, indicator: string): string =>
  `项目支出绩效目标表\n部门名称：${department}\t单位：万元\n项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n合计\t4.00\t4.00\t\t\t\t\n${department}\t4.00\t4.00\t\t\t\t\n${name}\t4.00\t4.00\t\t\t出行。\t1、1-产出指标；13-时效指标；${indicator}；实施周期指标值:≥98%；年度指标值:≥98%。\n`;

const projectOf = (name: string, ...words: readonly string[]): Project =>
  readRecords<Project>('projects').find(
    (project) => project.name === name && words.every((word) => `${project.year}${project.unit}`.includes(word)),
  )!;

const pageOf = ({ id }: Project): string =>
  Buffer.from(site.get(`projects/${id}/index.html`)!, 'latin1').toString('utf8');

/** Adds a document. Returns what changed, and which of it are the document's own pages and the lists of everything of their kinds. */
function addDocument(file: string, text: string): Rebuilt & { readonly own: readonly string[] } {
  writeFileSync(join(folder, 'content/sources', file), text);
  const rebuilt = rebuild();
  const document = readRecords<BudgetDocument>('documents').find(({ source }) => source.file === file)!;
  const own = [
    ...['departments', 'notes', 'sources', 'embed/departments'].map((kind) => `${kind}/${document.id}/`),
    ...unitPages(document),
    'projects/',
    'sources/',
    'units/',
  ];
  // What sums up the site, the data and the search change with every document.
  const changed = rebuilt.changed.filter(
    (path) => !SITE_WIDE.test(path) && !DOWNLOADS.test(path) && !/^(?:cards|data|search-index)\/|\.json$/.test(path),
  );
  return { ...rebuilt, changed, own };
}

test('another department comes: its pages, the lists that it is in, and the projects that now lead to more', () => {
  const [name, indicator] = ['车辆租用经费', '车辆派遣及时率'];
  const file = '2025/某市某局.txt';
  const { changed, rendered, own } = addDocument(file, oneProject('某市某局', name, indicator));
  const [beijing, shanghai] = ['北京', '上海'].map((unit) => projectOf(name, unit));
  const lists = [`names/${nameId(name)}/`, `indicators/${indicatorGroupId(indicator)}/`, 'names/', 'indicators/'];
  const others = [beijing!, shanghai!].map(({ id }) => `projects/${id}/`);
  const department = `departments/${departmentId('某市某局')}/`;
  expect(changed).toEqual(pages(...own, department, ...lists, ...others, ...changedRules(changed)).toSorted());
  expect(rendered).toBe(changed.length);
  expect(pageOf(beijing!)).toContain('另有 2 个部门的同名项目');
  expectCleanBuildToBeSame();

  rmSync(join(folder, 'content/sources', file));
  const back = rebuild();
  expect(back.changed.filter((path) => others.includes(path.replace(/index\.html$/, '')))).toHaveLength(2);
  expect(pageOf(beijing!)).toContain('另有 1 个部门的同名项目');
  expectCleanBuildToBeSame();
});

test('another year comes: its pages, the new series, and the project that it continues', () => {
  const [name, department] = ['车辆租用经费', '广州市人民政府驻上海办事处'];
  mkdirSync(join(folder, 'content/sources/2026'));
  const { changed, rendered, own } = addDocument(`2026/${department}.txt`, oneProject(department, name, '某某及时率'));
  const earlier = projectOf(name, '2025', '上海');
  const lists = [`names/${nameId(name)}/`, 'names/', `series/${seriesId(earlier)}/`, 'series/'];
  const before = readRecords<BudgetDocument>('documents').find(({ source }) => source.file === `${SHANGHAI}.txt`)!;
  const both = departmentId(department);
  const departments = [both, `${both}/2025-2026`, before.id].map((path) => `departments/${path}/`);
  const others = [`projects/${earlier.id}/`, ...departments];
  expect(changed).toEqual(pages(...own, ...lists, ...others, ...changedRules(changed)).toSorted());
  expect(rendered).toBe(changed.length);
  expect(pageOf(earlier)).toContain('本页没有：某某及时率');
  expectCleanBuildToBeSame();
});

test('a template changed: all pages are rendered, and those with it change', () => {
  edit('src/components/indicators/PromiseTable.astro', '<table', '<table data-changed');
  const lists = [...site.keys()].filter((path) => /^indicators\/.+\/index/.test(path));
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
    (content: Buffer) => content.subarray(0, 1_000),
    (content: Buffer) => Buffer.from(content).fill(content[1_000]! ^ 1, 1_000, 1_001),
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
  // The pages that stand in pages of others have no foot.
  const changed = html.filter((path) => !path.startsWith('embed/')).toSorted();
  expect(rebuild()).toEqual({ changed, rendered: others.length, indexed: 0 });
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
