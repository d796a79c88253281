import { expect, test } from 'vitest';
import { parseTarget } from '../../../../../src/domain/targets/parse-target.ts';
import { flattenTarget } from '../../../../../src/publishing/downloads/tables/flat-target.ts';

test.each([
  ['≥95%', '满意度', { kind: 'quantity', comparator: 'ge', value: '95', unit: '%' }],
  ['20-35次', '巡查次数', { kind: 'range', comparator: '[]', value: '20', upper: '35', unit: '次' }],
  ['90%≤X<95%', '覆盖率', { kind: 'range', comparator: '[)', value: '90', upper: '95', unit: '%' }],
  ['11万核', '规模', { kind: 'quantity', comparator: 'eq', value: '110000', unit: '核' }],
  ['10月底前', '完成时间', { kind: 'deadline', comparator: 'le', deadline: 'XXXX-10', deadlinePart: 'end' }],
  ['2025年10月5日', '完成时间', { kind: 'deadline', deadline: '2025-10-05', deadlinePart: null }],
  ['优秀', '质量', { kind: 'grade', grade: '优秀', value: null }],
  ['按进度推进', '进度', { kind: 'qualitative', reason: 'no-value', value: null, comparator: null }],
  ['一级事件≤1小时；二级事件≤2小时', '响应时间', { kind: 'clauses', value: null }],
])('%s under %s is told in single values', (printed, name, expected) => {
  expect(flattenTarget(parseTarget(printed, name), 2025)).toMatchObject(expected);
});

test('本年 and 次年 are counted from the budget year', () => {
  expect(flattenTarget(parseTarget('本年12月底前', '完成时间'), 2024)?.deadline).toBe('2024-12');
});

test('a target that is not printed is nothing', () => {
  expect(flattenTarget(null, 2025)).toBeNull();
});
