import { expect, it } from 'vitest';
import type { Project } from '../../src/domain/records.ts';
import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import { printDocx, printHtml, printXlsx } from '../../tools/files/print-office.ts';
import { drawPdfStyle, PLAIN, printPdf } from '../../tools/files/print-pdf.ts';
import { printRecords } from '../../tools/files/print-records.ts';
import { readBytes } from '../../tools/files/read-bytes.ts';
import { readInputs } from '../../tools/reading/read-text.ts';
import { parseDocument } from '../../src/parser/parse-document.ts';

const YEAR = 2025;
const input = readInputs('content/sources').find(({ file }) => file.file.includes('中国共产党广州市直属机关工作委员会'))!;
const original = parseDocument(input);
const table = printRecords(original.document!, original.projects);

/** What a record says, without where it stands. */
const withoutPlaces = ({ document, projects }: ParsedDocument): object => ({
  units: document?.units.map(({ id, name, declared, projects: ids }) => ({ id, name, declared, ids })),
  declared: document?.declared,
  projects: projects.map(({ source: _, amountsBasis: __, indicators, ...project }: Project) => ({
    ...project,
    indicators: indicators.map(({ source: ___, ...indicator }) => indicator),
  })),
});

it.each([
  ['PDF', 'pdf', printPdf(table, PLAIN)],
  ['PDF of another layout', 'pdf', printPdf(table, { ...drawPdfStyle(4), breaksRows: true, align: 'middle' })],
  ['workbook', 'xlsx', printXlsx(table, { hasNumbers: true })],
  ['Word document', 'docx', printDocx(table)],
  ['page', 'html', printHtml(table)],
] as const)('a real document gives the same records as a %s', async (_, kind, bytes) => {
  const parsed = await readBytes(bytes, kind, YEAR);
  expect(parsed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(withoutPlaces(parsed)).toEqual(withoutPlaces(original));
});
