import { expect, it } from 'vitest';
import { Report } from '../../../../src/parser/findings/report.ts';
import { SourceText } from '../../../../src/parser/text/source-text.ts';

const find = (code: 'missing-full-stop' | 'unclaimed-text', times: number) => {
  const report = new Report(new SourceText('甲\n'.repeat(times)), '2025/某局.txt');
  for (let i = times - 1; i >= 0; i--) report.add(code, 2 * i, `第${i}项`, '2025-x');
  return report.diagnostics();
};

it('tells a kind of misprint that recurs as one finding with its number, at its first place', () => {
  expect(find('missing-full-stop', 50)).toHaveLength(50);
  expect(find('missing-full-stop', 1762)).toEqual([
    expect.objectContaining({
      line: 1,
      message: '指标结尾没有句号（共 1762 处，这里是第一处）：第0项',
      project: null,
    }),
  ]);
});

it('tells every error', () => {
  expect(find('unclaimed-text', 1762)).toHaveLength(1762);
});
