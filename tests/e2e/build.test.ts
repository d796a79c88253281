import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { htmlFiles } from '../../tools/pages/site-files.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

const at = useFolder();

const build = (...args: string[]) => spawnSync(process.execPath, ['scripts/build.ts', ...args], { encoding: 'utf8' });

test('with a site, pages have canonical addresses and there is a sitemap', () => {
  const { dir, log } = inject('rootSite');
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://mingzhang.example/"',
  );
  expect(existsSync(join(dir, 'sitemap-index.xml'))).toBe(true);
  expect(log).not.toContain('no site is set');
});

test('without a site the build succeeds, leaves both out and says so in one line', () => {
  const { dir, log } = inject('subPathSite');
  expect(htmlFiles(dir).filter((file) => readFileSync(join(dir, file), 'utf8').includes('rel="canonical"'))).toEqual(
    [],
  );
  expect(existsSync(join(dir, 'sitemap-index.xml'))).toBe(false);
  expect(log.split('\n').filter((line) => line.includes('no site is set'))).toHaveLength(1);
});

test('the data files are those that SHA256SUMS lists', () => {
  const data = join(inject('rootSite').dir, 'data');
  const { status, stdout } = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: data, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('projects.ndjson: OK');
  const [documents = ''] = readFileSync(join(data, 'documents.ndjson'), 'utf8').split('\n');
  const { file } = (JSON.parse(documents) as { source: { file: string } }).source;
  expect(readFileSync(join(data, 'sources', file))).toEqual(readFileSync(join('content/sources', file)));
});

test('a document that cannot be read leaves the earlier site as it was', () => {
  writeFiles(at(), { '2026/某局.txt': '这不是预算表。\n' });
  const { dir } = inject('rootSite');
  const before = readFileSync(join(dir, 'data', 'SHA256SUMS'), 'utf8');

  const { status, stderr } = build('--sources', at(), '--out', dir);

  expect(status).toBe(1);
  expect(stderr).toMatch(/某局\.txt:\d+:\d+ /);
  expect(readFileSync(join(dir, 'data', 'SHA256SUMS'), 'utf8')).toBe(before);
});

test('an unknown flag is one line and exit code 2', () => {
  const { status, stderr } = build('--outt', 'x');
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining("build: Unknown option '--outt'")]);
});
