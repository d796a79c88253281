import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import { readText } from '../reading/read-text.ts';
import type { InventedForms } from '../synthesis/invent-forms.ts';
import { printBrowserCopy, printCopy, printSpansDocx, printSpansHtml, printSpansXlsx } from './print-spans.ts';
import { readBytes } from './read-bytes.ts';

/** The kinds of texts and files that forms are printed in. */
export const FORM_KINDS = ['browser copy', 'spreadsheet copy', 'csv', 'html', 'xlsx', 'docx'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Prints forms in a kind of text or file, and reads them. */
export function readFormsIn({ tables, year, department }: InventedForms, kind: FormKind): Promise<ParsedDocument> {
  switch (kind) {
    case 'browser copy':
      return Promise.resolve(readText(printBrowserCopy(tables), year, department));
    case 'spreadsheet copy':
      return Promise.resolve(readText(printCopy(tables, '\t'), year, department));
    case 'csv':
      return Promise.resolve(readText(printCopy(tables, ','), year, department));
    case 'html':
      return readBytes(printSpansHtml(tables), 'html', year);
    case 'xlsx':
      return readBytes(printSpansXlsx(tables), 'xlsx', year);
    case 'docx':
      return readBytes(printSpansDocx(tables), 'docx', year);
  }
}
