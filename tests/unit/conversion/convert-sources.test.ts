import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES } from '../../../src/conversion/read-sources.ts';
import { wrappedProject } from '../../support/parse.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const GOOD = wrappedProject('保障。\n1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。');
const BAD = GOOD.replace('合计', '误入的文字\n合计');

const at = useFolder();
const put = (file: string, content: string | Uint8Array): string => writeFiles(at('sources'), { [file]: content });

function convert(...flags: string[]): { status: number | null; stdout: string; stderr: string } {
  const args = ['scripts/convert.ts', '--sources', at('sources'), '--out', at('out'), ...flags];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

const records = (name: string): Record<string, unknown>[] =>
  readFileSync(at('out', `${name}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('convert', () => {
  it('writes three files, the same bytes each time', () => {
    put('2025/某局.txt', GOOD);
    put('2024/某局.txt', GOOD);
    expect(convert()).toMatchObject({
      status: 0,
      stdout: '已读入 2 份文件：2 个单位，2 个项目，2 项指标；警告 0 处，提示 4 处\n',
    });
    expect(readdirSync(at('out')).sort()).toEqual(['diagnostics.ndjson', 'documents.ndjson', 'projects.ndjson']);
    expect(records('documents').map(({ year }) => year)).toEqual([2024, 2025]);
    const read = (): string[] => readdirSync(at('out')).map((file) => readFileSync(at('out', file), 'utf8'));
    const before = read();
    convert();
    expect(read()).toEqual(before);
  });

  it('prints every error of every document, exits 1 and leaves the previous output', () => {
    put('2025/某局.txt', GOOD);
    convert();
    const before = readFileSync(at('out/documents.ndjson'), 'utf8');
    put('2025/甲.txt', BAD.replaceAll('某局', '甲'));
    put('2025/乙.txt', '');
    put('2025/丙.txt', '会议通知');
    const { status, stderr } = convert();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^2025\/甲\.txt:7:1 {2}unclaimed-text {2}/m);
    expect(stderr).toMatch(/^2025\/乙\.txt:1:1 {2}empty-file {2}/m);
    expect(stderr).toMatch(/^2025\/丙\.txt:1:1 {2}unknown-layout {2}/m);
    expect(readFileSync(at('out/documents.ndjson'), 'utf8')).toBe(before);
  });

  it('publishes the rest with --keep-going and names what is left out', () => {
    put('2025/某局.txt', GOOD);
    put('2025/甲.txt', BAD.replaceAll('某局', '甲'));
    expect(convert('--keep-going')).toMatchObject({ status: 0, stderr: expect.stringContaining('2025/甲.txt') });
    expect(records('documents').map(({ department }) => department)).toEqual(['某局']);
    expect(records('diagnostics')).toContainEqual(
      expect.objectContaining({ file: '2025/甲.txt', code: 'unclaimed-text' }),
    );
  });

  it('refuses two files of one department and year', () => {
    put('2025/某局.txt', GOOD);
    put('2025/某局-更正.txt', GOOD);
    expect(convert()).toMatchObject({ status: 1, stderr: expect.stringContaining('duplicate-document') });
  });

  it.each([
    ['UTF-8 with BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with BOM', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with BOM', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16LE without BOM', (text: string) => Buffer.from(text, 'utf16le')],
    ['GB18030', (text: string) => execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text })],
  ])('reads %s and says so', (_, encode) => {
    put('2025/某局.txt', encode(GOOD));
    expect(convert().status).toBe(0);
    expect(records('projects')[0]).toMatchObject({ name: '工作经费', goal: '保障。' });
    expect(records('diagnostics')).toContainEqual(expect.objectContaining({ code: 'encoding-converted' }));
  });

  it('refuses a file whose encoding it cannot tell', () => {
    put('2025/某局.txt', Uint8Array.from([0xff, 0x81, 0x00, 0xfe, 0x80, 0xff]));
    expect(convert()).toMatchObject({ status: 1, stderr: expect.stringContaining('encoding-unknown') });
  });

  it('refuses a file that is too large to be a table, without reading it', () => {
    put('2025/某局.txt', '');
    truncateSync(at('sources/2025/某局.txt'), MAX_SOURCE_BYTES + 1);
    expect(convert()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('2025/某局.txt:1:1  file-too-large'),
    });
  });

  it('reads the yaml beside a source and refuses what it does not know', () => {
    put('2025/某局.txt', GOOD);
    put('2025/某局.yaml', 'url: https://example.org/a.pdf\npublishedAt: 2025-02-18\nnote: 由 PDF 转出\n');
    convert();
    expect(records('documents')[0]?.['source']).toMatchObject({
      url: 'https://example.org/a.pdf',
      publishedAt: '2025-02-18',
      note: '由 PDF 转出',
    });
    for (const yaml of [
      'link: x\n',
      'publishedAt: 2025-02-30\n',
      'url: javascript:1\n',
      'url: https://a:b@c.org/\n',
      '- a\n',
      'note: [\n',
    ]) {
      put('2025/某局.yaml', yaml);
      expect(convert()).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('2025/某局.yaml:1:1  sidecar-invalid'),
      });
    }
  });

  it('refuses a folder that is no year, an unknown flag and a missing folder', () => {
    expect(convert().status).toBe(2);
    mkdirSync(at('sources/2025'), { recursive: true });
    expect(convert()).toMatchObject({ status: 1, stderr: expect.stringContaining('没有来源文件') });
    put('预算/某局.txt', GOOD);
    expect(convert()).toMatchObject({ status: 1, stderr: expect.stringContaining('year-folder') });
    expect(convert('--nonsense').status).toBe(2);
  });
});
