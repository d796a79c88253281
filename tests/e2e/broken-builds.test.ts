import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { copyProject } from '../support/copy-project.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const FILE = '2025/广州市人民政府驻北京办事处.txt';

/** A copy of the project with one document. The tests break its builds. */
let folder: string;
/** The site of the document as it is, and with a word changed. */
let sites: readonly [Map<string, string>, Map<string, string>];

const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225600', CI: 'true' };

beforeAll(() => {
  folder = makeTemporaryFolder('broken');
  copyProject(folder);
  mkdirSync(join(folder, 'content/sources/2025'), { recursive: true });
  cpSync(join('content/sources', FILE), join(folder, 'content/sources', FILE));
  sites = [0, 1].map((version) => {
    setVersion(version);
    expect(build().status).toBe(0);
    return readSite();
  }) as unknown as typeof sites;
});

afterAll(() => removeFolder(folder));

const build = (flags: readonly string[] = [], variables = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['scripts/build.ts', ...flags], {
    cwd: folder,
    env: { ...env, ...variables },
    encoding: 'utf8',
  });

const readSite = () =>
  new Map(
    listFiles(join(folder, 'dist')).map((file) => [file, readFileSync(join(folder, 'dist', file), 'latin1')] as const),
  );

function setVersion(version: number): void {
  const text = readFileSync(join('content/sources', FILE), 'utf8');
  const changed = version === 0 ? text : text.replace('政务活动交通保障', '政务活动出行保障');
  writeFileSync(join(folder, 'content/sources', FILE), changed);
}

/** Kills a build as soon as it has printed what a pattern matches, or later. Tells whether it had not ended before. */
function kill(when: RegExp, laterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += text.toString();
    if (when.test(printed)) setTimeout(() => child.kill('SIGKILL'), laterMs);
  });
  return new Promise((resolve) => child.once('close', (_, signal) => resolve(signal === 'SIGKILL')));
}

const leftFolders = (): string[] => readdirSync(join(folder, '.cache')).filter((name) => name.startsWith('build-'));

/** The version of the document that was built last. */
let version = 1;

test.each([
  ['while pages are rendered', /^已读入/m, 1_500],
  ['when the pages are there', /^stories/m, 0],
  ['before the site is replaced', /^pages/m, 0],
  ['while the site is replaced', /^pages/m, 15],
  ['about when it is done', /^done/m, 0],
])(
  'a build that is killed %s leaves the old site or the new one, and the next build is right',
  async (moment, when, later) => {
    version = 1 - version;
    setVersion(version);
    const wasKilled = await kill(when, later);
    if (!/done|replaced/.test(moment)) expect(wasKilled).toBe(true);
    if (existsSync(join(folder, 'dist'))) expect([...sites]).toContainEqual(readSite());
    // The marks of killed builds grow old.
    for (const name of leftFolders()) utimesSync(join(folder, '.cache', name, 'build-in-progress'), 1, 1);
    for (const name of readdirSync(folder).filter((left) => left.includes('.old-')))
      if (existsSync(join(folder, 'dist'))) utimesSync(join(folder, name), 1, 1);
    expect(build().status).toBe(0);
    expect(readSite()).toEqual(sites[version]);
    expect(leftFolders()).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  },
);

test('after a build that was killed and one that failed, pages that are as before keep their dates', async () => {
  const dateOf = (file: string): number => statSync(join(folder, 'dist', file)).mtimeMs;
  setVersion(0);
  expect(build().status).toBe(0);
  const [same, other] = ['about/index.html', 'data/projects.ndjson'].map(dateOf);
  setVersion(1);
  expect(await kill(/^已读入/m, 1_500)).toBe(true);
  mkdirSync(join(folder, 'empty/2025'), { recursive: true });
  writeFileSync(join(folder, 'empty/2025/某局.txt'), '这不是预算表。\n');
  expect(build(['--sources', 'empty']).status).toBe(1);
  expect([dateOf('about/index.html'), dateOf('data/projects.ndjson')]).toEqual([same, other]);
  expect(build().status).toBe(0);
  expect(dateOf('about/index.html')).toBe(same);
  expect(dateOf('data/projects.ndjson')).toBeGreaterThan(other!);
});

test('a build that only looks tells what would change, and leaves the site as it is', () => {
  setVersion(0);
  expect(build().status).toBe(0);
  expect(build(['--check']).stdout).toContain('没有变化');
  setVersion(1);
  const { status, stdout } = build(['--check']);
  expect(status, stdout).toBe(0);
  expect(stdout).toMatch(/^check {4}页面：新增 \d+，消失 \d+，改变 \d+$/m);
  expect(stdout).toMatch(/改变 \/sources\/ 1 页\n.*\/sources\/2025-\w+\/ {2}原文：广州市人民政府驻北京办事处/);
  expect(readSite()).toEqual(sites[0]);
});

test('two builds at a time in one project both succeed, and leave one whole site', async () => {
  setVersion(0);
  rmSync(join(folder, '.astro'), { recursive: true, force: true });
  const run = () => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--fresh'], { cwd: folder, env, stdio: 'ignore' });
    return new Promise((resolve) => child.once('close', resolve));
  };
  expect(await Promise.all([run(), run()])).toEqual([0, 0]);
  expect(readSite()).toEqual(sites[0]);
});

test('a withdrawn document leaves nothing of it in the site', () => {
  const other = FILE.replace('北京', '上海');
  writeFileSync(
    join(folder, 'content/sources', other),
    readFileSync(join(folder, 'content/sources', FILE), 'utf8').replaceAll('驻北京办事处', '驻上海办事处'),
  );
  expect(build().status).toBe(0);
  rmSync(join(folder, 'content/sources', other));
  expect(build().status).toBe(0);
  expect(readSite()).toEqual(sites[0]);
});

test.each([
  ['a date that is none', [], { SOURCE_DATE_EPOCH: 'gestern' }, /^build: SOURCE_DATE_EPOCH 应当是.*“gestern”$/],
  [
    'no document that can be read',
    ['--sources', 'empty', '--keep-going'],
    {},
    /^build: 没有一份文件能够读出，dist 保持原样/,
  ],
  ['a mount point', ['--out', '/dev/shm'], {}, /^build: \/dev\/shm (?:是挂载点|is not an earlier build)/],
])('%s is told in one line, and the site stays as it is', (_, flags, variables, line) => {
  mkdirSync(join(folder, 'empty/2025'), { recursive: true });
  writeFileSync(join(folder, 'empty/2025/某局.txt'), '这不是预算表。\n');
  const { status, stderr } = build(flags, variables);
  expect(status).not.toBe(0);
  expect(stderr.trim().split('\n').at(-1)).toMatch(line);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(readSite()).toEqual(sites[0]);
});
