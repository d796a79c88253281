import { expect, it } from 'vitest';
import { blankCellSyntax, splitRows, type Separator } from '../../../../src/parser/text/cells.ts';

const read = (text: string, separator: Separator = ','): string[][] =>
  [...splitRows(text, separator)].map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)));

it.each([
  [
    'a,b\nc,d\r\ne,',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', ''],
    ],
  ],
  ['"1,300.00",b\n', [['"1,300.00"', 'b']]],
  ['a,"b\nb ""b"""\nc', [['a', '"b\nb ""b"""'], ['c']]],
  ['"三个转变"和,b\n', [['"三个转变"和', 'b']]],
  [
    'a,"b\nc,d\n',
    [
      ['a', '"b'],
      ['c', 'd'],
    ],
  ],
  ['""\n""""\n', [['""'], ['""""']]],
  ['"a" ,b', [['"a" ', 'b']]],
  ['\n\na', [[''], [''], ['a']]],
])('splits %j', (text, rows) => {
  expect(read(text)).toEqual(rows);
});

it('parts cells by tabs as well', () => {
  expect(read('a,b\t"c\td"\n', '\t')).toEqual([['a,b', '"c\td"']]);
});

it('writes a row with tabs and without quotes, at the same length', () => {
  const row = '"部门名称：某局",,"单位：\n万元"';
  expect(blankCellSyntax(row, ',')).toBe(' 部门名称：某局 \t\t 单位： 万元 ');
  expect(blankCellSyntax(row, ',')).toHaveLength(row.length);
});

it('takes time in proportion to the text, whatever quotes are left open', () => {
  for (const piece of ['"', '""', '"\n', '"a\n', '"a,', '"""\n', '" "', '"",']) {
    const start = performance.now();
    expect([...splitRows(piece.repeat(200_000), ',')].length).toBeGreaterThan(0);
    expect(performance.now() - start, piece).toBeLessThan(2_000);
  }
});
