import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import { readText } from '../reading/read-text.ts';
import type { InventedForms } from '../synthesis/form-record.ts';
import { printSpendingLines } from './print-spending-lines.ts';
import { printSpansPdf } from './print-spans-pdf.ts';
import {
  printBrowserCopy,
  printCopy,
  printPlainCopy,
  printSpansDocx,
  printSpansHtml,
  printSpansXlsx,
} from './print-spans.ts';
import { readBytes } from './read-bytes.ts';

/** The kinds of texts that forms are printed in. Those of `PLAIN_KINDS` show no cells, so that not every form can be read for certain. */
export const TEXT_KINDS = ['browser copy', 'spreadsheet copy', 'csv', 'lines of rows', 'lines of cells'] as const;
export const PLAIN_KINDS: ReadonlySet<FormKind> = new Set<FormKind>(['lines of rows', 'lines of cells']);
/** The kinds of files that forms are printed in. */
export const FILE_KINDS = ['html', 'xlsx', 'docx', 'pdf'] as const;
export type FormKind = (typeof TEXT_KINDS | typeof FILE_KINDS)[number];

/** Prints forms in a kind of text; `null` for a kind of file. */
export function printText({ form, tables }: InventedForms, kind: FormKind, seed: number): string | null {
  switch (kind) {
    case 'browser copy':
      return printBrowserCopy(tables);
    case 'spreadsheet copy':
      return printCopy(tables, '\t');
    case 'csv':
      return printCopy(tables, ',');
    case 'lines of rows':
      return form === 'spending-table' ? printSpendingLines(tables, seed) : printPlainCopy(tables, ' ');
    case 'lines of cells':
      return printPlainCopy(tables, '\n');
    default:
      return null;
  }
}

/** Prints forms in a kind of text or file, and reads them. `seed` draws the layout of pages. */
export async function readFormsIn(forms: InventedForms, kind: FormKind, seed: number): Promise<ParsedDocument> {
  const { tables, year, department } = forms;
  const text = printText(forms, kind, seed);
  if (text !== null) return readText(text, year, department);
  switch (kind) {
    case 'html':
      return readBytes(printSpansHtml(tables), 'html', year);
    case 'xlsx':
      return readBytes(printSpansXlsx(tables), 'xlsx', year);
    case 'docx':
      return readBytes(printSpansDocx(tables), 'docx', year);
    default:
      return readBytes(printSpansPdf(tables, seed), 'pdf', year);
  }
}
