import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { listSources } from '../../../src/conversion/list-sources.ts';
import { tabularProject, wrappedProject } from '../../support/parse.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const GOOD = wrappedProject('保障。\n1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。');
const FILE = '2025/某局.txt';

const at = useFolder();
const sources = (): string => at('sources');
const found = (): string[] =>
  listSources(sources()).findings.map(({ severity, code, file, message }) => `${severity} ${code} ${file} ${message}`);

/** Converts, and expects that the good source was read all the same. */
function convertBeside(failed: readonly string[]): void {
  const conversion = convertSources(sources());
  expect(conversion.documents.map(({ department }) => department)).toEqual(['某局']);
  expect(conversion.failed).toEqual(failed);
}

test.each([
  ['a folder', '2025/甲.txt', '是文件夹', (path: string) => mkdirSync(path)],
  ['a dangling link', '2025/甲.txt', '链接指向的文件不存在', (path: string) => symlinkSync('nowhere', path)],
  ['a link to itself', '2025/甲.csv', '链接绕成了圈', (path: string) => symlinkSync(path, path)],
  ['a link out of the sources', '2025/甲.txt', '来源文件夹之外', (path: string) => symlinkSync(at('out.txt'), path)],
  ['a link to a folder', '2025/甲.tsv', '不是文件', (path: string) => symlinkSync(at('sources/2025'), path)],
  ['a pipe', '2025/甲.txt', '不是普通文件', (path: string) => void execFileSync('mkfifo', [path])],
  ['a sidecar that is a pipe', '2025/某局.yaml', '不是普通文件', (path: string) => void execFileSync('mkfifo', [path])],
])('a source that cannot be read is an error of its own: %s', (_, file, reason, make) => {
  writeFiles(sources(), { [FILE]: GOOD });
  writeFileSync(at('out.txt'), GOOD);
  make(at('sources', file));
  expect(found()).toEqual([expect.stringMatching(`^error source-unreadable ${file} .*${reason}`)]);
  convertBeside([file]);
});

test('a file without permission, and one whose name is not UTF-8', () => {
  writeFiles(sources(), { [FILE]: GOOD, '2025/甲.txt': GOOD });
  chmodSync(at('sources/2025/甲.txt'), 0);
  writeFileSync(
    Buffer.concat([Buffer.from(`${sources()}/2025/`), Buffer.from([0xbc, 0xd7]), Buffer.from('.txt')]),
    GOOD,
  );
  expect(found()).toEqual(['error source-unreadable 2025/\\xbc\\xd7.txt 这份文件读不了：文件名不是 UTF-8']);
  const { failed, diagnostics } = convertSources(sources());
  expect(failed).toEqual(['2025/\\xbc\\xd7.txt', '2025/甲.txt']);
  // The superuser may read every file, and finds a second one of the same department.
  const code = process.getuid?.() === 0 ? 'duplicate-document' : 'source-unreadable';
  expect(diagnostics).toContainEqual(expect.objectContaining({ code, file: '2025/甲.txt' }));
});

test('what is no source is named, and is no error', () => {
  writeFiles(sources(), {
    [FILE]: GOOD,
    '2025/.DS_Store': '',
    '2025/乙.yaml': 'note: 甲\n',
    '2025/原件.doc': '%PDF',
    '2025/旧版/丙.txt': GOOD,
    'README.md': '',
  });
  symlinkSync('2025', at('sources/2024'));
  expect(found()).toEqual([
    'warning not-a-source 2024 不是来源文件，没有读取：链接',
    'warning not-a-source 2025/.DS_Store 不是来源文件，没有读取',
    'warning not-a-source 2025/乙.yaml 不是来源文件，没有读取：旁边没有同名的来源文件',
    'warning not-a-source 2025/原件.doc 不是来源文件，没有读取',
    'warning not-a-source 2025/旧版 不是来源文件，没有读取：是文件夹',
    'warning not-a-source README.md 不是来源文件，没有读取',
  ]);
  convertBeside([]);
});

test('a source outside the folder of a year is an error', () => {
  writeFiles(sources(), { [FILE]: GOOD, '甲.csv': GOOD });
  expect(found()).toEqual(['error year-folder 甲.csv 所在文件夹不是预算年度：文件直接放在来源文件夹里']);
  convertBeside(['甲.csv']);
});

test('a link to another file of the sources is read', () => {
  writeFiles(sources(), { '2024/某局.txt': GOOD, '2025/readme.md': '' });
  symlinkSync('../2024/某局.txt', at('sources', FILE));
  expect(convertSources(sources()).documents.map(({ year }) => year)).toEqual([2024, 2025]);
});

test('a sidecar has the name of its file, or its stem where only one file has it', () => {
  writeFiles(sources(), { [FILE]: GOOD, '2025/某局.yaml': '', '2025/甲.csv': GOOD, '2025/甲.csv.yaml': '' });
  expect(listSources(sources())).toEqual({
    sources: [
      { file: FILE, sidecar: '2025/某局.yaml' },
      { file: '2025/甲.csv', sidecar: '2025/甲.csv.yaml' },
    ],
    findings: [],
  });
  writeFiles(sources(), { '2025/某局.csv': GOOD });
  expect(listSources(sources()).sources.find(({ file }) => file === FILE)?.sidecar).toBeNull();
  expect(found()).toEqual([expect.stringContaining('2025/某局.yaml 不是来源文件，没有读取：分不清说明的是哪一份文件')]);
});

test('a sidecar that cannot be read is a finding of its file', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [i, name] of [...'bcdefgh'].entries())
    bomb.push(`${name}: &${name} [${`*${'abcdefg'.charAt(i)},`.repeat(9)}]`);
  writeFiles(sources(), {
    [FILE]: GOOD,
    '2025/甲.txt': GOOD.replaceAll('某局', '甲'),
    '2025/甲.yaml': `${bomb.join('\n')}\n`,
  });
  convertBeside(['2025/甲.txt']);
  expect(convertSources(sources()).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'sidecar-invalid', message: expect.stringContaining('别名') }),
  );
});

test('a document with very many findings is refused like any other', () => {
  const text = tabularProject('保障。', '').replaceAll('某局', '甲');
  writeFiles(sources(), { [FILE]: GOOD, '2025/甲.txt': text + '乙\n'.repeat(130_000) });
  const { failed, diagnostics } = convertSources(sources());
  expect(failed).toEqual(['2025/甲.txt']);
  expect(diagnostics.length).toBeGreaterThan(130_000);
});
