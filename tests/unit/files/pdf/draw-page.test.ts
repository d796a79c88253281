import { expect, test } from 'vitest';
import { drawPage } from '../../../../src/files/pdf/draw-page.ts';
import { readPdf } from '../../../../src/files/pdf/read-pdf.ts';
import { printPdf } from '../../../../tools/files/print-pdf.ts';
import { SMALL_TABLE } from '../../../support/small-table.ts';

const PAGE = { page: 3, width: 595, height: 842, runs: [], pictures: [], fills: [], lost: [], doubles: 0 };

test('a page is drawn from its lines and rulings, as text that is no markup', () => {
  const place = { page: 3, box: [10, 20, 50, 30] } as const;
  const grid = {
    page: 3,
    sheet: '',
    rows: 0,
    columns: 0,
    sides: null,
    cells: [],
    before: [{ text: '</text><script>\u0002&', place }],
    after: [],
    unshown: [],
    breaks: 'wrapped',
    columnBasis: 'lines',
  } as const;
  const rulings = { horizontal: [{ at: 5, from: 1, to: 9.04 }], vertical: [{ at: 1, from: 5, to: 8 }] };
  const { svg, ...size } = drawPage({ ...PAGE, rulings }, [grid]);
  expect(size).toEqual({ page: 3, width: 595, height: 842 });
  expect(svg).toContain('d="M1 5H9M1 5V8"');
  expect(svg).toContain('<text x="10" y="28.8" textLength="40"');
  expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;\ufffd&amp;</text>');
});

test('the drawing of a page has every character that is printed on it', async () => {
  const { drawings = [], grids } = await readPdf(printPdf(SMALL_TABLE));
  const ink = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
  const drawn = drawings[0]!.svg
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  const lines = grids.flatMap(({ before, cells, after }) => [before, ...cells.map((cell) => cell.lines), after].flat());
  expect(ink(drawn.replaceAll('&amp;', '&'))).toBe(ink(lines.map(({ text }) => text).join('')));
});
