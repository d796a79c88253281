import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../../../src/parser/parse-document.ts';
import { PdfWriter } from '../../../../tools/files/pdf-writer.ts';
import { PLAIN, printPdf, type PdfStyle } from '../../../../tools/files/print-pdf.ts';
import { readBytes } from '../../../../tools/files/read-bytes.ts';
import { codes } from '../../../support/parse.ts';
import { SMALL_TABLE, withCell } from '../../../support/small-table.ts';

const read = (style: Partial<PdfStyle> = {}, table = SMALL_TABLE): Promise<ParsedDocument> =>
  readBytes(printPdf(table, { ...PLAIN, ...style }), 'pdf');

/** The place of the table's first page on which the goal of its project stands. */
const GOAL_Y = 124.7;
const GOAL_X = 430;

describe('a PDF', () => {
  it('gives records with their columns, pages and boxes', async () => {
    const { document, projects, diagnostics } = await read();
    expect(codes({ document, projects, diagnostics })).toEqual([]);
    expect(document).toMatchObject({
      layout: 'grid',
      columnBasis: 'lines',
      department: '某局',
      declared: { total: 120, fiscal: 100, special: null, other: 20 },
      source: { kind: 'pdf', pages: 1, outside: { tables: [], characters: 0 } },
      coverage: { unclaimed: 0 },
    });
    const [project] = projects;
    expect(project).toMatchObject({ name: '绿地养护', goal: '保持绿地完好。', amountsBasis: 'column' });
    expect(project?.indicators.map(({ name, annualTarget }) => [name, annualTarget])).toEqual([
      ['养护面积', '20公顷'],
      ['市民满意度', '≥90%'],
    ]);
    const { place } = project!.source;
    expect(place).toMatchObject({ page: 1, endPage: 1 });
    const [x0, y0, x1, y1] = 'box' in place! ? place.box : [0, 0, 0, 0];
    expect(x0).toBeCloseTo(32.5, 0);
    expect([x1 < 815, y0 > 100, y1 < 250, y1 > y0]).toEqual([true, true, true, true]);
  });

  it('is read over pages on which a row goes on, with the place of its end', async () => {
    const points = Array.from({ length: 60 }, (_, i) => `第${i + 1}项工作按时完成并通过验收，保障设施运行`).join('；');
    const { document, projects } = await read({ page: [595, 300] }, withCell(5, `${points}。`));
    expect(document?.source.pages).toBeGreaterThan(2);
    expect(projects[0]?.goal).toBe(`${points}。`);
    expect(projects[0]?.source.place).toMatchObject({ page: 1, endPage: document?.source.pages });
  });

  it('keeps points that begin their own lines, and joins the lines of a wrap', async () => {
    const goal = '1. 完善管护的手段，保障绿地完好无损并及时修剪；\n2. 及时补种枯死的苗木，保障成活率达到要求。';
    expect((await read({}, withCell(5, goal))).projects[0]?.goal).toBe(goal);
  });

  it('reads text whose twin stands one line above, which the library leaves out', async () => {
    const goal = '定期修剪和补种，保持全市公园绿地完好。\n定期修剪和补种，保持全市公园绿地完好。';
    const parsed = await read({ shares: [17, 8, 8, 8, 8, 30, 30] }, withCell(5, goal));
    expect(parsed.projects[0]?.goal).toBe(goal.replace('\n', ''));
    expect(codes(parsed)).toEqual([]);
  });

  it('refuses text that the library leaves out where two texts before it look the same', async () => {
    const [first, second] = ['修剪和补种', '清扫和浇灌'].map(
      (work) => `定期${work}，保持全市公园和道路两旁的绿地完好无损。`,
    );
    const parsed = await read({ shares: [17, 6, 6, 6, 6, 45, 25] }, withCell(5, [first, second, first].join('\n')));
    expect(parsed.diagnostics.filter(({ code }) => code === 'text-dropped')).toMatchObject([{ severity: 'error' }]);
  });

  it('reads bold text once, and says so', async () => {
    const parsed = await read({ isBold: true });
    expect(parsed.projects[0]?.name).toBe('绿地养护');
    expect(codes(parsed)).toEqual(['text-doubled']);
  });

  it('takes radicals for the characters that they stand for, and says so', async () => {
    const radicals: Record<string, string> = { 目: '⽬', 民: '⺠', 户: '⼾', 门: '⻔' };
    const parsed = await read({ mapCharacter: (one) => radicals[one] ?? one }, withCell(5, '方便每户居民进门。'));
    expect(parsed.projects[0]?.goal).toBe('方便每户居民进门。');
    expect(codes(parsed)).toEqual(['pdf-radicals']);
  });

  it('leaves out a watermark, and says so', async () => {
    const parsed = await read({ watermark: '内部资料' });
    expect(parsed.projects[0]?.goal).toBe('保持绿地完好。');
    expect(codes(parsed)).toEqual(['text-turned']);
  });

  it.each([
    ['a font that does not say its characters', { mapCharacter: null }, 'pdf-without-text-map'],
    ['a table without lines', { rulings: 'none' }, 'table-without-lines'],
    ['rows too low for their text', { mostLines: 2 }, 'cell-may-be-cut'],
    [
      'text over other text',
      { drawOver: (writer: PdfWriter) => writer.text(GOAL_X, GOAL_Y, 8, '另外的文字盖在上面') },
      'text-overlaps',
    ],
    [
      'hidden text',
      { drawOver: (writer: PdfWriter) => writer.unseen(() => writer.text(GOAL_X, 150, 8, '看不见的文字')) },
      'text-hidden',
    ],
    [
      'white text on white',
      { drawOver: (writer: PdfWriter) => writer.inWhite(() => writer.text(GOAL_X, 150, 8, '看不见的文字')) },
      'text-hidden',
    ],
    [
      'text that is clipped',
      {
        drawOver: (writer: PdfWriter) =>
          writer.clipped(GOAL_X, 140, 30, 20, () => writer.text(GOAL_X, 150, 8, '这里的文字有一半没有印出')),
      },
      'text-clipped',
    ],
    [
      'text beside the page',
      { drawOver: (writer: PdfWriter) => writer.text(830, 150, 8, '页面外面的文字') },
      'text-off-page',
    ],
  ] as const)('is refused for %s', async (_, style, code) => {
    const parsed = await read(style);
    expect(parsed.diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.code)).toContain(code);
  });

  it('reads white text on a dark ground', async () => {
    const ground = [GOAL_X - 2, 300, GOAL_X + 40, 312] as const;
    const style = {
      drawOver: (writer: PdfWriter) => writer.inWhite(() => writer.text(GOAL_X, 310, 8, '页脚'), ground),
    };
    expect(codes(await read(style))).not.toContain('text-hidden');
  });

  it('is refused for amounts that are not printed, and for several in one cell', async () => {
    expect(codes(await read({}, withCell(1, '####')))).toContain('amount-not-shown');
    expect(codes(await read({}, withCell(1, '100.00\n20.00')))).toContain('several-amounts-in-a-cell');
  });

  it('is refused if it is cut, scanned, encrypted or no table', async () => {
    const bytes = printPdf(SMALL_TABLE);
    const cut = await readBytes(bytes.subarray(0, Math.floor(bytes.length * 0.7)), 'pdf');
    expect(codes(cut)).toEqual(['file-damaged']);
    const scan = new PdfWriter();
    scan.addPage(595, 842);
    scan.picture(20, 20, 555, 800);
    expect(codes(await readBytes(scan.toBytes(), 'pdf'))).toEqual(['pdf-scanned']);
    const zeros = '00'.repeat(32);
    const locked = Buffer.from(bytes)
      .toString('latin1')
      .replace(
        'trailer\n<<',
        `trailer\n<< /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`,
      );
    expect(codes(await readBytes(Buffer.from(locked, 'latin1'), 'pdf'))).toEqual(['file-encrypted']);
    const letter = new PdfWriter();
    letter.addPage(595, 842);
    letter.text(50, 50, 12, '关于召开会议的通知');
    expect(codes(await readBytes(letter.toBytes(), 'pdf'))).toEqual(['table-not-found']);
  });
});
