import { expect, test } from 'vitest';
import { toGrid } from '../../../../src/files/office/office-cells.ts';
import { toFacsimile } from '../../../../src/parser/layouts/to-facsimile.ts';

test('a table of a file keeps its columns where cells are left out or go over several rows', () => {
  const grid = toGrid('表12', [
    { row: 0, column: 0, rowSpan: 4, text: '某局' },
    { row: 0, column: 2, text: '1.00' },
    { row: 3, column: 1, columnSpan: 2, text: '上\n下' },
    { row: 9, column: 2, text: '2.00' },
  ]);
  const content = { kind: 'xlsx', pages: null, findings: [], grids: [grid, { ...grid, sheet: '封面' }] } as const;
  const places = [{ sheet: '表12', cell: 'A1' }];
  const empty = (columnSpan: number) => ({ cell: null, rowSpan: 1, columnSpan, text: '' });
  expect(toFacsimile(content, places)).toEqual({
    pages: [],
    tables: [
      {
        sheet: '表12',
        rows: [
          [
            { cell: 'A1', rowSpan: 2, columnSpan: 1, text: '某局' },
            empty(1),
            { cell: 'C1', rowSpan: 1, columnSpan: 1, text: '1.00' },
          ],
          [{ cell: 'B4', rowSpan: 1, columnSpan: 2, text: '上\n下' }],
          [empty(2), { cell: 'C10', rowSpan: 1, columnSpan: 1, text: '2.00' }],
        ],
      },
    ],
  });
});
