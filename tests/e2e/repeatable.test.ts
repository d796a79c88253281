import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { copyProject } from '../support/copy-project.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let folder: string;

beforeAll(() => {
  folder = makeTemporaryFolder('another place');
});
afterAll(() => removeFolder(folder));

test('a copy of the project in another folder, time zone and language builds the same bytes', () => {
  const copy = join(folder, '明账 copy');
  mkdirSync(copy);
  copyProject(copy);
  const flags = ['--sources', resolve('content/sources'), '--site', 'https://mingzhang.example', '--fresh'];
  const built = spawnSync(process.execPath, ['scripts/build.ts', ...flags], {
    cwd: copy,
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  const { dir } = inject('rootSite');
  const files = listFiles(dir);
  expect(listFiles(join(copy, 'dist'))).toEqual(files);
  const differ = files.filter((file) => !readFileSync(join(dir, file)).equals(readFileSync(join(copy, 'dist', file))));
  expect(differ).toEqual([]);
});
