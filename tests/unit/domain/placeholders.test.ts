import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../../src/domain/placeholders.ts';

describe('a placeholder', () => {
  test.each([
    // Withheld
    '涉密',
    '涉密项目',
    '涉密内容',
    '保密项目',
    'SM',
    'SM项目',
    'S M 项目',
    'ＳＭ项目',
    '该项目为涉密项目',
    '本项目为涉密项目',
    '本项目涉密',
    'SM项目；SM项目；',
    'SM项目 SM项目',
    '该项目为涉密项目。该项目为涉密项目。',
    // Not yet written
    '待单位补充...',
    '待补充',
    '待补充……',
    '待定',
    '请填写',
    '请各单位填报',
    '暂缺',
    '暂未填写',
    '略',
    '略。',
    '（空）',
    '（略）',
    '示例',
    // Not filled in
    'XXX',
    'xxx',
    '××单位',
    '***',
    '＊＊',
    // Missing
    'N/A',
    'NA',
    '#N/A',
    '#REF!',
    'null',
    'TBD',
    // Signs
    '/',
    '—',
    '——',
    '…',
    '。',
    '？',
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  test.each([
    '涉密印刷设备',
    '涉密印刷设备购置',
    '保密项目经费',
    '保障涉密材料印刷。',
    '该项目主要用于SM信息系统的运行维护。',
    '涉密项目；完成 3 次检查。',
    '待办事项',
    '策略',
    '空调',
    '测试合格率',
    '暂缺人员补录',
    '无',
    '良',
    '0',
    '1/2',
    '-5',
    '',
    ' ',
  ])('is not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  test('is told at once in long text', () => {
    const text = `${'涉密项目'.repeat(20_000)}？待${'待补充'.repeat(20_000)}经费`;
    expect(isPlaceholder(text)).toBe(false);
  });
});
