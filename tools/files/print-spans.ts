import type { SpanCell, SpanTable } from '../synthesis/form-record.ts';
import { placeSpans } from './place-spans.ts';
import { writeZip } from './zip-writer.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const quote = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

/** Prints tables as a spreadsheet copies or saves them: blank cells stand where cells are merged. */
export const printCopy = (tables: readonly SpanTable[], separator: '\t' | ','): string =>
  tables
    .flatMap((table) => [
      ...table.before.map((line) => quote(line, separator) + separator.repeat(table.columns - 1)),
      ...placeSpans(table).map((row) => row.map(({ cell }) => quote(cell?.text ?? '', separator)).join(separator)),
    ])
    .join('\n') + '\n';

/** Prints tables as a browser copies them: a row has only the cells that begin in it. */
export const printBrowserCopy = (tables: readonly SpanTable[]): string =>
  tables
    .flatMap(({ before, rows }) => [
      ...before,
      ...rows.map((row) => row.map(({ text }) => quote(text, '\t')).join('\t')),
    ])
    .join('\n') + '\n';

/** Prints tables as copies without tabs: the cells of a row in one line, or each in a line of its own. Blank and merged cells leave no trace. */
export const printPlainCopy = (tables: readonly SpanTable[], between: ' ' | '\n'): string =>
  tables
    .flatMap(({ before, rows }) => [
      ...before,
      ...rows.map((row) =>
        row
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join(between),
      ),
    ])
    .join('\n') + '\n';

export const printSpansHtml = (tables: readonly SpanTable[]): Uint8Array =>
  Buffer.from(
    `<!doctype html><meta charset="utf-8"><title>绩效</title>${tables
      .map(
        ({ before, rows }) =>
          before.map((line) => `<p>${escape(line)}</p>`).join('') +
          `<table>${rows
            .map(
              (row) =>
                `<tr>${row.map(({ text, down, across }) => `<td rowspan="${down}" colspan="${across}">${escape(text)}</td>`).join('')}</tr>`,
            )
            .join('')}</table>`,
      )
      .join('')}`,
  );

/** Prints tables below one another on one sheet, with merged cells. */
export function printSpansXlsx(tables: readonly SpanTable[]): Uint8Array {
  const merged: string[] = [];
  const rows: string[] = [];
  const text = (address: string, content: string): string =>
    `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(content)}</t></is></c>`;
  const at = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row}`;
  for (const table of tables) {
    for (const line of table.before) rows.push(text(at(rows.length + 1, 0), line));
    for (const row of placeSpans(table)) {
      const r = rows.length + 1;
      rows.push(row.map(({ cell }, c) => (cell ? text(at(r, c), cell.text) : `<c r="${at(r, c)}"/>`)).join(''));
      for (const [c, { cell }] of row.entries())
        if (cell && (cell.down > 1 || cell.across > 1))
          merged.push(`<mergeCell ref="${at(r, c)}:${at(r + cell.down - 1, c + cell.across - 1)}"/>`);
    }
  }
  const data = rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('');
  return writeZip([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns:r="r"><sheets><sheet name="绩效" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: `${XML}<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}<worksheet><sheetData>${data}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`,
    },
  ]);
}

export function printSpansDocx(tables: readonly SpanTable[]): Uint8Array {
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const docxCell = ({ text, across, down }: SpanCell, goesOn: boolean): string =>
    `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${goesOn ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : ''}</w:tcPr>${paragraph(goesOn ? '' : text)}</w:tc>`;
  const body = tables
    .map(
      (table) =>
        table.before.map(paragraph).join('') +
        `<w:tbl>${placeSpans(table)
          .map(
            (row) =>
              `<w:tr>${row.map(({ cell, goesOn }) => (cell ? docxCell(cell, false) : goesOn ? docxCell(goesOn, true) : '')).join('')}</w:tr>`,
          )
          .join('')}</w:tbl>`,
    )
    .join('');
  return writeZip([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    { name: 'word/document.xml', content: `${XML}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
  ]);
}
