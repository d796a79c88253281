import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/conversion/read-content.ts';
import { parseDocument, type ParsedDocument } from '../../../../src/parser/parse-document.ts';
import type { PrintedTable } from '../../../../tools/files/invent-table.ts';
import { printDocx, printHtml, printXlsx } from '../../../../tools/files/print-office.ts';
import { PLAIN, printPdf } from '../../../../tools/files/print-pdf.ts';
import { codes } from '../../../support/parse.ts';
import { MERGED_HEADS, PARTS, printCells, SPENDING_TABLE, withSpendingCell } from '../../../support/spending-table.ts';

const STYLE = { ...PLAIN, shares: [16, 9, 9, 9, 9, 9, 9, 9, 21] };

function read(content: Uint8Array | string, name: string): ParsedDocument {
  const { text, tables } = readContent(Buffer.from(content), name);
  const file = { file: `2025/${name}`, sha256: '', bytes: 0, url: null, publishedAt: null, note: null, confirmed: [] };
  return parseDocument({ text: text ?? '', year: 2025, file, content: tables });
}

/** Text that a browser copied: merged heads take one cell. */
const fromBrowser = (): string => {
  const heads = SPENDING_TABLE.heads.filter((head) => head !== '');
  return printCells({
    ...SPENDING_TABLE,
    heads,
    rows: [PARTS.filter((head) => head !== ''), ...SPENDING_TABLE.rows.slice(1)],
  });
};

const inRows = ({ document, projects }: ParsedDocument) => ({
  declared: [document?.declared, document?.fiscalDetail],
  units: document?.units.map(({ name, declared, fiscalDetail }) => [name, declared.total, fiscalDetail?.fund]),
  projects: projects.map(({ unit, name, amounts, fiscalDetail, goal }) => [unit, name, amounts, fiscalDetail, goal]),
});

describe('部门预算项目支出及其他支出预算表', () => {
  it.each<[string, () => ParsedDocument]>([
    ['tabs', () => read(printCells(SPENDING_TABLE), '某局.txt')],
    ['commas', () => read(printCells(SPENDING_TABLE, ','), '某局.csv')],
    ['a browser’s copy', () => read(fromBrowser(), '某局.txt')],
    ['HTML', () => read(printHtml(SPENDING_TABLE), '某局.html')],
    ['Word', () => read(printDocx(SPENDING_TABLE), '某局.docx')],
    ['Excel with merged heads', () => read(printXlsx(SPENDING_TABLE, { afterCells: MERGED_HEADS }), '某局.xlsx')],
    ['PDF', () => read(printPdf(SPENDING_TABLE, STYLE), '某局.pdf')],
  ])('is read from %s', (_, parse) => {
    const parsed = parse();
    expect(codes(parsed)).toEqual([]);
    expect(parsed.document).toMatchObject({ form: 'spending-table', department: '某局', title: SPENDING_TABLE.title });
    expect(parsed.document?.coverage.unclaimed).toBe(0);
    expect(inRows(parsed)).toEqual({
      declared: [
        { total: 210, fiscal: 180, special: 0, other: 30 },
        { general: 150, fund: 30, capital: 0 },
      ],
      units: [
        ['某局', 120, 0],
        ['某中心', 90, 30],
      ],
      projects: [
        [
          '某局',
          '绿地养护',
          { total: 120, fiscal: 120, special: 0, other: 0 },
          { general: 120, fund: 0, capital: 0 },
          '保持绿地完好。',
        ],
        [
          '某中心',
          '河道清淤',
          { total: 60, fiscal: 60, special: 0, other: 0 },
          { general: 30, fund: 30, capital: 0 },
          '全年清淤 12 公里。',
        ],
        [
          '某中心',
          '窗口运行',
          { total: 30, fiscal: 0, special: 0, other: 30 },
          { general: 0, fund: 0, capital: 0 },
          '窗口按时开放。',
        ],
      ],
    });
    expect(parsed.projects.every(({ form, indicators }) => form === 'spending-table' && indicators.length === 0)).toBe(
      true,
    );
  });

  it.each<[string, PrintedTable, string]>([
    [
      'the parts of 财政拨款',
      withSpendingCell(5, 3, '20.00'),
      '一般公共预算、政府性基金预算、国有资本经营预算之和比财政拨款少 10 万元',
    ],
    ['the projects of a unit', withSpendingCell(3, 1, '100.00'), '各项目之和比小计少 20 万元'],
    ['the units', withSpendingCell(1, 1, '200.00'), '各单位之和比合计多 10 万元'],
  ])('is refused where %s do not add up', (_, table, message) => {
    const { diagnostics } = read(printCells(table), '某局.txt');
    const errors = diagnostics.filter(({ code }) => code === 'sum-mismatch').map((error) => error.message);
    expect(errors.join('\n')).toContain(message);
  });

  it('is told from the table of basic spending, which has the same heads but no goals', () => {
    const basic = {
      ...SPENDING_TABLE,
      title: '部门预算基本支出预算表',
      heads: SPENDING_TABLE.heads.slice(0, 8),
      rows: SPENDING_TABLE.rows.map((cells) => cells.slice(0, 8)),
    };
    expect(codes(read(printHtml(basic), '某局.html'))).toEqual(['budget-table']);
  });
});
