import { describe, expect, test } from 'vitest';
import { guardFormula, toCsv } from '../../../../src/browser/tables/table-csv.ts';

describe('a table as CSV', () => {
  test('begins with a byte order mark and quotes what needs it', () => {
    expect(
      toCsv([
        ['项目', '说明'],
        ['甲', '有,逗号和"引号"'],
      ]),
    ).toBe('\uFEFF项目,说明\r\n甲,"有,逗号和""引号"""\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@甲', "'@甲"],
    ['-2+3', "'-2+3"],
    ['-2.5', '-2.5'],
    ['≥95%', '≥95%'],
    ['甲=乙', '甲=乙'],
  ])('guards %s', (text, expected) => {
    expect(guardFormula(text)).toBe(expected);
  });
});
