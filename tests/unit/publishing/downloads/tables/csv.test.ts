import { describe, expect, test } from 'vitest';
import { column } from '../../../../../src/publishing/downloads/tables/column.ts';
import { guardFormula, toCsv, toCsvRow } from '../../../../../src/publishing/downloads/tables/csv.ts';

describe('a CSV for readers', () => {
  test('begins with a byte order mark and quotes what needs it', () => {
    expect(
      toCsv([
        ['项目', '说明'],
        ['甲', '有,逗号和"引号"'],
        ['乙', '第一行\n第二行'],
      ]),
    ).toBe('\uFEFF项目,说明\r\n甲,"有,逗号和""引号"""\r\n乙,"第一行\n第二行"\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['＋甲', "'＋甲"],
    ['－甲', "'－甲"],
    ['@甲', "'@甲"],
    ['-2+3', "'-2+3"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\u3000\ufeff=HYPERLINK("x")', '\'\u3000\ufeff=HYPERLINK("x")'],
    ['\t甲', "'\t甲"],
    ['=100万元', "'=100万元"],
  ])('guards %j, which a spreadsheet would run', (text, expected) => {
    expect(guardFormula(text)).toBe(expected);
  });

  test.each(['-2.5', '-2,500.00', '+5%', '=100%', '＝100％', '==95', '≥95%', '甲=乙', '0', ''])(
    'leaves %j as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );
});

test('blank, 0 and text are told apart', () => {
  const columns = [
    column<string | null>({ name: 'text', title: '', about: '', valueOf: (cell) => cell }),
    column<string | null>({
      name: 'figure',
      title: '',
      about: '',
      type: 'integer',
      valueOf: (cell) => (cell === null ? null : 0),
    }),
  ];
  expect(toCsvRow(columns, null)).toBe(',\r\n');
  expect(toCsvRow(columns, '')).toBe('"",0\r\n');
  expect(toCsvRow(columns, '0')).toBe('0,0\r\n');
});
