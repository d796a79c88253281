import { expect, test } from 'vitest';
import { fileFinding } from '../../../src/conversion/file-finding.ts';
import { tellConversion } from '../../../src/conversion/tell-conversion.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';

const tell = (diagnostics: readonly Diagnostic[], failed: readonly string[] = [], keepGoing = false) =>
  tellConversion(
    { documents: [], projects: [], derived: [], transcripts: new Map(), facsimiles: new Map(), diagnostics, failed },
    { sources: 's', out: 'o', keepGoing },
  );
const finding = (code: Parameters<typeof fileFinding>[0], line: number, detail = ''): Diagnostic => ({
  ...fileFinding(code, '2025/某局.txt', detail),
  line,
});

test('every error has its line, and its hint stands once below errors of one kind', () => {
  const errors = [finding('unclaimed-text', 3, '“甲”'), finding('unclaimed-text', 4, '“乙”'), finding('cut-item', 9)];
  const { findings, isAccepted, summary } = tell(errors, ['2025/某局.txt']);
  expect(findings.map((line) => line.slice(0, 40))).toEqual([
    expect.stringMatching(/^2025\/某局\.txt:3:1 {2}unclaimed-text {2}/),
    expect.stringMatching(/^2025\/某局\.txt:4:1 {2}unclaimed-text {2}/),
    expect.stringMatching(/^ {4}对照原件/),
    expect.stringMatching(/^2025\/某局\.txt:9:1 {2}cut-item {2}/),
    expect.stringMatching(/^ {4}\S/),
  ]);
  expect(isAccepted).toBe(false);
  expect(summary).toBe('1 份文件里有 1 份有错误（共 3 个错误），没有写入记录；o 保持原样');
});

test('warnings are told once a kind with their number and hint', () => {
  const warnings = Array.from({ length: 7 }, (_, i) => finding('missing-full-stop', i + 1));
  const { findings } = tell([...warnings, fileFinding('not-a-source', '2025/甲.pdf')], ['2025/乙.txt'], true);
  expect(findings).toEqual([
    expect.stringMatching(
      /^警告 {2}missing-full-stop {2}指标结尾没有句号，7 处：2025\/某局\.txt:1、.*:5 等。对照原文核实/,
    ),
    expect.stringMatching(/^警告 {2}not-a-source {2}不是来源文件，没有读取，1 处：2025\/甲\.pdf。来源文件是/),
    '1 份文件里有 1 份有错误（共 0 个错误），整份略去：2025/乙.txt',
  ]);
});

test('a warning that stands for many of a file is counted as many', () => {
  const many = finding('missing-full-stop', 1);
  const message = many.message.replace('没有句号', '没有句号（共 60 处，这里是第一处）');
  const quoted = finding('missing-full-stop', 2, '“甲（共 9 处，这里是第一处）”');
  expect(tell([{ ...many, message }, quoted]).findings[0]).toContain(
    '没有句号，61 处：2025/某局.txt:1、2025/某局.txt:2 等。',
  );
});

test('a terminal is shown what it would obey', () => {
  expect(tell([finding('unclaimed-text', 1, '\u001b[31m\u202e甲')], ['x']).findings[0]).toContain(
    '\\u{1b}[31m\\u{202e}甲',
  );
});
