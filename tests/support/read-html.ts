import { readContent } from '../../src/conversion/read-content.ts';
import { parseDocument, type ParsedDocument } from '../../src/parser/parse-document.ts';

/** Parses the body of an HTML page as the file `2025/某局.html`. */
export function readHtml(body: string): ParsedDocument {
  const bytes = new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body>${body}`);
  const { text, tables } = readContent(bytes, '某局.html');
  const file = {
    file: '2025/某局.html',
    sha256: '',
    bytes: bytes.length,
    url: null,
    publishedAt: null,
    note: null,
    confirmed: [],
  };
  return parseDocument({ text: text ?? '', year: 2025, file, content: tables });
}

/** Writes rows of cells as a table. A cell is its text, or its text with the rows and columns that it takes. */
export const htmlTable = (rows: readonly (readonly (string | readonly [string, number, number])[])[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .map((cell) => (typeof cell === 'string' ? [cell, 1, 1] : cell))
          .map(([text, down, across]) => `<td rowspan="${down}" colspan="${across}">${text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
