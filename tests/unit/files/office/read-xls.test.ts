import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readBytes } from '../../../../tools/files/read-bytes.ts';
import { tellKind } from '../../../../src/files/reading/tell-kind.ts';
import { codes } from '../../../support/parse.ts';
import { SMALL_TABLE } from '../../../support/small-table.ts';

/** The table as a workbook of Excel 97–2003, with amounts as numbers. */
function printXls(): Uint8Array {
  const { title, department, currency, heads, rows } = SMALL_TABLE;
  const cells = rows.map((row) => row.map((text, i) => (i > 0 && i < 5 && text !== '' ? Number(text) : text)));
  const sheet = utils.aoa_to_sheet([[title], [department, '', '', '', '', '', currency], [...heads], ...cells]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '绩效');
  return write(workbook, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
}

it('reads a workbook of Excel 97–2003 as it is shown', async () => {
  const bytes = printXls();
  expect(tellKind(bytes)).toBe('xls');
  const parsed = await readBytes(bytes, 'xls');
  expect(codes(parsed)).toEqual([]);
  expect(parsed.projects[0]).toMatchObject({
    name: '绿地养护',
    amounts: { total: 120, fiscal: 100, special: null, other: 20 },
    goal: '保持绿地完好。',
    source: { place: { sheet: '绩效', from: 'A6', to: 'G6' } },
  });
});

it('refuses a damaged workbook', async () => {
  expect(codes(await readBytes(printXls().subarray(0, 2000), 'xls'))).toEqual(['file-damaged']);
});
