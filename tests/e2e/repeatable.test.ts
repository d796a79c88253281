import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listFiles } from '../../src/disk/list-files.ts';
import { useFolder } from '../support/use-folder.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 600_000 });

const at = useFolder('file');

/** Clones the last commit to a folder, builds the site there with variables of its own, and returns the folder of the site. */
function buildClone(folder: string, variables: Readonly<Record<string, string>>): string {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', folder]);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--site', 'https://mingzhang.example'], {
    cwd: folder,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  return join(folder, 'dist');
}

test('two fresh clones in other folders, time zones and languages build the same bytes', () => {
  const [one, other] = [
    buildClone(at('a'), { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' }),
    buildClone(at('明账 in a folder of a longer name'), {
      TZ: 'Asia/Shanghai',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    }),
  ];
  const files = listFiles(one);
  expect(files.length).toBeGreaterThan(500);
  expect(listFiles(other)).toEqual(files);
  const differ = files.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))));
  expect(differ).toEqual([]);
});
