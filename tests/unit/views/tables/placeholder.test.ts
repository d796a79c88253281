import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../../../src/views/tables/placeholder.ts';

describe('a placeholder', () => {
  test.each([
    '涉密',
    'SM项目',
    'SM项目；SM项目；SM项目；',
    '该项目为涉密项目。该项目为涉密项目。',
    '待单位补充...',
    'ＳＭ项目',
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  test.each(['涉密印刷设备购置', '该项目主要用于SM信息系统的运行维护。', '保障涉密材料印刷。', '', '0'])(
    'is not %s',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});
