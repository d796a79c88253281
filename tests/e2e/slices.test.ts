import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { makeFolderInCache, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { copyProject } from '../support/copy-project.ts';

interface Run {
  readonly status: number | null;
  readonly stderr: string;
}

const SUCCESS: Run = { status: 0, stderr: '' };

/** Lists the files that are not the same in two sites. */
function compareSites(expected: string, found: string): string[] {
  const files = new Set([...listFiles(expected), ...listFiles(found)]);
  const read = (folder: string, file: string): Buffer | undefined =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined;
  return [...files].filter((file) => {
    const [a, b] = [read(expected, file), read(found, file)];
    return !a || !b?.equals(a);
  });
}

// These tests run eight builds on a machine that may be busy.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let root: string;

beforeAll(() => {
  root = makeFolderInCache('test-shards');
});

afterAll(() => removeFolder(root));

/** Runs a command of the copy of the project in `folder`, with the source texts of the original. */
function run(folder: string, script: string, ...flags: string[]): Promise<Run> {
  const args = [`scripts/${script}.ts`, '--sources', resolve('content/sources'), ...flags];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  // What the reader found is no failure.
  const withoutFindings = (): string => stderr.replaceAll(/^(?:警告|提示) .*\n/gm, '');
  return new Promise((done) => child.once('close', (status) => done({ status, stderr: withoutFindings() })));
}

/** Builds each slice in a copy of the project of its own, and brings all to one more copy. Returns its folder. */
async function buildApart(count: number, ...flags: string[]): Promise<string> {
  const merging = join(root, 'apart');
  copyProject(merging);
  mkdirSync(join(merging, 'slices'));
  for (let index = 1; index <= count; index++) {
    const machine = join(root, `machine-${index}`);
    copyProject(machine);
    expect(await run(machine, 'build', '--slice', `${index}/${count}`, ...flags)).toEqual(SUCCESS);
    renameSync(join(machine, 'slices', `${index}-of-${count}`), join(merging, 'slices', `artifact ${index}`));
    rmSync(machine, { recursive: true });
  }
  return merging;
}

describe('four slices built apart', () => {
  const flags = ['--site', 'https://mingzhang.example'];
  let merging: string;

  beforeAll(async () => {
    merging = await buildApart(4, ...flags);
  });

  test('merge into the site that one build makes, byte for byte', async () => {
    expect(await run(merging, 'merge', ...flags)).toEqual(SUCCESS);
    expect(compareSites(inject('rootSite').dir, join(merging, 'dist'))).toEqual([]);
    expect(listFiles(join(merging, 'dist'))).toContain('sitemap-0.xml');
  });

  test('are refused with other flags or if one is missing, and the site stays as it was', async () => {
    const before = readFileSync(join(merging, 'dist', 'index.html'));
    const elsewhere = await run(merging, 'merge', ...flags, '--base', '/x/');
    expect(elsewhere.status).toBe(1);
    expect(elsewhere.stderr).toBe(
      'merge: slices/artifact 1 does not fit: it has another --base (expected /x/, found /)\n',
    );
    renameSync(join(merging, 'slices/artifact 2'), join(merging, 'two'));
    const incomplete = await run(merging, 'merge', ...flags);
    expect(incomplete.status).toBe(1);
    expect(incomplete.stderr).toMatch(/^merge: of 4 slices, 2 is missing in .*slices\n$/);
    expect(readFileSync(join(merging, 'dist', 'index.html')).equals(before)).toBe(true);
  });
});

test('two slices built at once in one new folder merge into the site for a sub-path without a site', async () => {
  const flags = ['--base', '/budget/2026/'];
  const folder = join(root, 'together');
  copyProject(folder);
  const slices = await Promise.all(['1/2', '2/2'].map((slice) => run(folder, 'build', '--slice', slice, ...flags)));
  expect(slices).toEqual([SUCCESS, SUCCESS]);
  expect(await run(folder, 'merge', ...flags)).toEqual(SUCCESS);
  expect(compareSites(inject('subPathSite').dir, join(folder, 'dist'))).toEqual([]);
});
