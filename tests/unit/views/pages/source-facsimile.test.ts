import { expect, test } from 'vitest';
import { toFacsimileView } from '../../../../src/views/pages/source-facsimile.ts';

test('a row of a sheet has its number in the file, also after an empty cell or a row that is left out', () => {
  const toCell = (cell: string | null, text: string) => ({ cell, rowSpan: 1, columnSpan: 1, text });
  const rows = [[toCell('A2', '项目')], [toCell(null, ''), toCell('AB14', '12.00')], [toCell(null, '')]];
  const { sheets } = toFacsimileView({ pages: [], tables: [{ sheet: '表一', rows }] }, 'd', []);
  expect(sheets[0]?.rows.map(({ number }) => number)).toEqual(['2', '14', '']);
});
