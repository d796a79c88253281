import * as spreadsheet from '@e965/xlsx';
import { expect, test } from 'vitest';
import { makeWorkbook, prepareSheets } from '../../../../../src/publishing/downloads/files/make-workbook.ts';
import { column } from '../../../../../src/publishing/downloads/tables/column.ts';

/** Writes one column of cells and reads it with a library that did not write it. */
function writeAndRead(cells: readonly (string | number | null)[], type: 'text' | 'integer' | 'decimal' | 'date') {
  const columns = [
    column<string | number | null>({ name: 'a', title: '甲', about: '', type, valueOf: (cell) => cell }),
  ];
  const bytes = makeWorkbook(prepareSheets({ name: '表', columns, frozen: 0, rows: cells }));
  const sheet = spreadsheet.read(bytes, { cellNF: true }).Sheets['表']!;
  return cells.map((_, index) => sheet[`A${index + 2}`] as spreadsheet.CellObject | undefined);
}

test.each([
  '<a> & "b"',
  ' 前后有空格 ',
  '第一行\n第二行',
  '有\u0001控制符',
  '回车\r后',
  '_x000D_ 不是转义',
  '=1+1',
  '007',
  '😀',
])('the text %j comes back as it was, and is no formula', (text) => {
  const [cell] = writeAndRead([text], 'text');
  expect(cell).toMatchObject({ t: 's', v: text });
  expect(cell).not.toHaveProperty('f');
});

test('a blank cell, 0 and an empty text are told apart', () => {
  const [blank, zero] = writeAndRead([null, 0], 'integer');
  expect(blank).toBeUndefined();
  expect(zero).toMatchObject({ t: 'n', v: 0 });
  expect(writeAndRead([''], 'text')[0]).toMatchObject({ t: 's', v: '' });
});

test('a decimal is a number as long as a spreadsheet keeps all its digits', () => {
  expect(writeAndRead(['29.91', '12345678901234567.8'], 'decimal')).toMatchObject([
    { t: 'n', v: 29.91 },
    { t: 's', v: '12345678901234567.8' },
  ]);
});

test('a date is a date', () => {
  const [cell] = writeAndRead(['2026-02-10'], 'date');
  expect(cell?.t).toBe('n');
  expect(spreadsheet.SSF.format('yyyy-mm-dd', cell?.v)).toBe('2026-02-10');
});

test('a text that is too long for a cell says that it was cut', () => {
  const [cell] = writeAndRead(['长'.repeat(40_000)], 'text');
  expect(String(cell?.v)).toHaveLength(32_767);
  expect(String(cell?.v)).toMatch(/全文见 CSV）$/);
});
