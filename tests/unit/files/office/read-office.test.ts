import { expect, it } from 'vitest';
import { printDocx, printHtml, printXlsx } from '../../../../tools/files/print-office.ts';
import { readBytes } from '../../../../tools/files/read-bytes.ts';
import { codes } from '../../../support/parse.ts';
import { SMALL_TABLE, withCell } from '../../../support/small-table.ts';

const GOAL = '保持绿地完好。';

it.each([
  ['xlsx', printXlsx(SMALL_TABLE), { sheet: '绩效', from: 'A6', to: 'G6' }],
  ['docx', printDocx(SMALL_TABLE), { sheet: 'table 1', from: 'A4', to: 'G4' }],
  ['html', printHtml(SMALL_TABLE), { sheet: 'table 1', from: 'A4', to: 'G4' }],
] as const)('reads %s with the cells of its records', async (kind, bytes, place) => {
  const parsed = await readBytes(bytes, kind);
  expect(codes(parsed)).toEqual([]);
  expect(parsed.document).toMatchObject({ layout: 'grid', columnBasis: 'cells', source: { kind, pages: null } });
  expect(parsed.projects[0]).toMatchObject({
    goal: GOAL,
    amounts: { total: 120, fiscal: 100, special: null, other: 20 },
  });
  expect(parsed.projects[0]?.source.place).toEqual(place);
  expect(parsed.projects[0]?.indicators[1]?.source.place).toEqual({ ...place, from: place.to });
});

it('keeps the line breaks that a writer has put into a cell', async () => {
  const table = withCell(5, '一是修剪。\n二是补种。');
  for (const [kind, bytes] of [
    ['xlsx', printXlsx(table)],
    ['docx', printDocx(table)],
    ['html', printHtml(table)],
  ] as const)
    expect((await readBytes(bytes, kind)).projects[0]?.goal, kind).toBe('一是修剪。\n二是补种。');
});

it('prints the numbers of a workbook by their formats before it reads them', async () => {
  const parsed = await readBytes(printXlsx(withCell(4, '20.0000000000002'), { hasNumbers: true }), 'xlsx');
  expect(parsed.projects[0]?.amounts.other).toBe(20);
  expect(codes(parsed)).toEqual([]);
});

it('leaves out hidden rows, columns and sheets, and says so', async () => {
  const hiddenRow = '<row r="7" hidden="1"><c r="A7" t="inlineStr"><is><t>备用</t></is></c></row>';
  const parsed = await readBytes(printXlsx(SMALL_TABLE, { moreRows: hiddenRow }), 'xlsx');
  expect(codes(parsed)).toEqual(['cells-left-out']);
  expect(parsed.projects).toHaveLength(1);
  const hiddenColumn = await readBytes(
    printXlsx(SMALL_TABLE, { beforeRows: '<cols><col min="5" max="5" hidden="1"/></cols>' }),
    'xlsx',
  );
  expect(codes(hiddenColumn)).toContain('cells-left-out');
  const merged = { afterCells: '<mergeCells><mergeCell ref="A1:G1"/></mergeCells>' };
  expect((await readBytes(printXlsx(SMALL_TABLE, merged), 'xlsx')).document?.title).toBe(SMALL_TABLE.title);
  expect(codes(await readBytes(printXlsx(SMALL_TABLE, { isHidden: true }), 'xlsx'))).toEqual(['table-not-found']);
});

it('takes the department from a hidden cell if no other names it, and says so', async () => {
  const table = { ...SMALL_TABLE, department: '' };
  const hidden = '<row r="9" hidden="1"><c r="A9" t="inlineStr"><is><t>部门名称：某局</t></is></c></row>';
  const parsed = await readBytes(printXlsx(table, { moreRows: hidden }), 'xlsx');
  expect(parsed.document?.department).toBe('某局');
  expect(codes(parsed)).toEqual(['cells-left-out', 'department-from-elsewhere']);
});

it('leaves out what a revision of a Word document has deleted, and says so', async () => {
  const deleted = '<w:del><w:r><w:delText>旧的目标。</w:delText></w:r></w:del>';
  const parsed = await readBytes(
    printDocx(SMALL_TABLE, (xml) => xml.replace(`<w:r><w:t xml:space="preserve">${GOAL}`, `${deleted}$&`)),
    'docx',
  );
  expect(parsed.projects[0]?.goal).toBe(GOAL);
  expect(codes(parsed)).toEqual(['revisions-left-out']);
});

it('joins the cells of a Word document that go over rows and columns', async () => {
  const parsed = await readBytes(
    printDocx(SMALL_TABLE, (xml) =>
      xml.replace(
        '<w:tbl>',
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="7"/></w:tcPr><w:p><w:r><w:t>单位：万元</w:t></w:r></w:p></w:tc></w:tr>',
      ),
    ),
    'docx',
  );
  expect(codes(parsed)).toEqual([]);
});

it('refuses pictures in cells, a table in one row, and numbers of lists that are not in the text', async () => {
  const picture = await readBytes(
    printDocx(SMALL_TABLE, (xml) => xml.replace(`<w:t xml:space="preserve">${GOAL}</w:t>`, '<w:drawing/>')),
    'docx',
  );
  expect(codes(picture)).toContain('cells-hold-pictures');
  const oneRow = {
    ...SMALL_TABLE,
    rows: [SMALL_TABLE.rows[0]!.map((_, column) => SMALL_TABLE.rows.map((row) => row[column]).join('\n'))],
  };
  expect(codes(await readBytes(printDocx(oneRow), 'docx'))).toContain('several-amounts-in-a-cell');
  const list = await readBytes(
    printDocx(SMALL_TABLE, (xml) =>
      xml.replace(`<w:r><w:t xml:space="preserve">${GOAL}`, '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>$&'),
    ),
    'docx',
  );
  expect(codes(list)).toEqual(['list-numbers-left-out']);
});

it('refuses a number that is shown as a date', async () => {
  const date = '<row r="7"><c r="A7" s="2"><v>45678</v></c><c r="B7" s="2"><v>1</v></c></row>';
  expect(codes(await readBytes(printXlsx(SMALL_TABLE, { moreRows: date }), 'xlsx'))).toContain('cell-format-unknown');
});

it('reads a page in GBK with cells over rows, and leaves out what it does not show', async () => {
  const html = new TextDecoder()
    .decode(printHtml(SMALL_TABLE))
    .replace('<table>', '<script>1</script><p style="display:none">内部</p><table>')
    .replace('charset="utf-8"', 'charset="utf-8" data-x=""');
  const parsed = await readBytes(Buffer.from(html), 'html');
  expect(parsed.projects[0]?.goal).toBe(GOAL);
  expect(codes(parsed)).toEqual(['cells-left-out']);
});

it.each([
  ['xlsx', printXlsx],
  ['docx', printDocx],
  ['html', printHtml],
] as const)('refuses %s whose text holds a NUL, which no page can show', async (kind, print) => {
  expect(codes(await readBytes(print(withCell(5, '保持\0完好。')), kind))).toEqual(['file-damaged']);
});
