import type { PrintedTable } from './invent-table.ts';
import { writeZip } from './zip-writer.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const COLUMNS = 'ABCDEFGHI';

/** What a workbook has beside its table. */
export interface XlsxOptions {
  /** What stands behind the cells of the sheet, such as merged cells. */
  readonly afterCells?: string;
  /** What stands before the rows, such as hidden columns. */
  readonly beforeRows?: string;
  /** Attributes of a row, counted from 1. */
  readonly rowAttributes?: (row: number) => string;
  /** The cells of further rows as XML. */
  readonly moreRows?: string;
  /** Whether amounts are numbers with a format, and not texts. */
  readonly hasNumbers?: boolean;
  /** Whether the sheet is hidden. */
  readonly isHidden?: boolean;
}

/** Prints a table as a workbook with one sheet. */
export function printXlsx(table: PrintedTable, options: XlsxOptions = {}): Uint8Array {
  const rows = [[table.title], [table.department, '', '', '', '', '', table.currency], table.heads, ...table.rows];
  const cell = (text: string, address: string, isAmount: boolean): string => {
    if (text === '') return `<c r="${address}"/>`;
    if (isAmount && options.hasNumbers) return `<c r="${address}" s="1"><v>${Number(text.replaceAll(',', ''))}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  };
  const sheet = rows
    .map((texts, r) => {
      const cells = texts.map((text, c) => cell(text, `${COLUMNS[c]}${r + 1}`, r > 2 && c > 0 && c < 5)).join('');
      return `<row r="${r + 1}" ${options.rowAttributes?.(r + 1) ?? ''}>${cells}</row>`;
    })
    .join('');
  return writeZip([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns:r="r"><sheets><sheet name="绩效" sheetId="1" ${options.isHidden ? 'state="hidden"' : ''} r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${XML}<styleSheet><numFmts><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}<worksheet>${options.beforeRows ?? ''}<sheetData>${sheet}${options.moreRows ?? ''}</sheetData>${options.afterCells ?? ''}</worksheet>`,
    },
  ]);
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
const docxCell = (text: string): string => `<w:tc>${text.split('\n').map(paragraph).join('')}</w:tc>`;

/** Prints a table as a Word document. `change` may change its XML. */
export function printDocx(table: PrintedTable, change: (xml: string) => string = (xml) => xml): Uint8Array {
  const rows = [table.heads, ...table.rows].map((texts) => `<w:tr>${texts.map(docxCell).join('')}</w:tr>`).join('');
  const body = `${[table.title, table.department, table.currency].map(paragraph).join('')}<w:tbl>${rows}</w:tbl>`;
  return writeZip([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'word/document.xml',
      content: change(`${XML}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    },
  ]);
}

/** Prints a table as an HTML page. */
export function printHtml(table: PrintedTable): Uint8Array {
  const row = (texts: readonly string[], tag: string): string =>
    `<tr>${texts.map((text) => `<${tag}>${text === '' ? '&nbsp;' : escape(text).replaceAll('\n', '<br>')}</${tag}>`).join('')}</tr>\n`;
  return Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8"><title>绩效</title></head><body><h1>${escape(table.title)}</h1>\n` +
      `<p>${escape(table.department)}</p><p>${escape(table.currency)}</p>\n<table>${row(table.heads, 'th')}${table.rows.map((texts) => row(texts, 'td')).join('')}</table></body></html>\n`,
  );
}
