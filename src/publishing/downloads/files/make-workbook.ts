import type { Cell, Column } from '../tables/column.ts';
import { UNFIT_FOR_XML } from '../tables/unfit-for-xml.ts';
import { makeZip, type ZipEntry } from './make-zip.ts';

/** A sheet of a workbook. The first row, and as many columns as `frozen` says, stay in sight. */
export interface Sheet<Row> {
  readonly name: string;
  readonly columns: readonly Pick<Column<Row>, 'title' | 'type' | 'unit' | 'width' | 'valueOf'>[];
  readonly frozen: number;
  readonly rows: readonly Row[];
}

/** Lets sheets of different rows stand in one list: `write` makes the XML of the sheet in pieces. */
export interface PreparedSheet {
  readonly name: string;
  readonly write: () => Iterable<string>;
}

/** The most rows that a sheet can have, without the heads, and the most characters of a cell (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const MOST_ROWS = 1_048_575;
const LONGEST_TEXT = 32_767;
const CUT = '……（单元格只能放 32767 个字，全文见 CSV）';
/** The digits that a spreadsheet keeps of a number. */
const MOST_DIGITS = 15;

const STYLES = { plain: 0, head: 1, money: 2, decimal: 3, date: 4 } as const;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Makes an XLSX workbook (ECMA-376). The same sheets give the same bytes on one kind of processor. */
export function makeWorkbook(sheets: readonly PreparedSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const workbook = numbered.map(({ name, id }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`);
  const relations = numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`));
  const types = numbered.map(({ id }) => typeOf(`/xl/worksheets/sheet${id}.xml`, 'worksheet'));
  const entries: [name: string, xml: string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${typeOf('/xl/workbook.xml', 'sheet.main')}${typeOf('/xl/styles.xml', 'styles')}${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${workbook.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLE_SHEET],
  ];
  return makeZip([
    ...entries.map(([name, xml]): ZipEntry => ({ name, text: [XML, xml] })),
    ...numbered.map(({ id, write }): ZipEntry => ({ name: `xl/worksheets/sheet${id}.xml`, text: write() })),
  ]);
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const typeOf = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

/** The formats of cells in the order of `STYLES`. */
const STYLE_SHEET =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00####"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>' +
  '<xf xfId="0" fontId="1" applyFont="1"/>' +
  ['3', '164', '14'].map((format) => `<xf xfId="0" numFmtId="${format}" applyNumberFormat="1"/>`).join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Prepares a sheet; more rows than fit go on in sheets named `… 2`, `… 3`. */
export function prepareSheets<Row>(sheet: Sheet<Row>): PreparedSheet[] {
  const count = Math.max(1, Math.ceil(sheet.rows.length / MOST_ROWS));
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? sheet.name : `${sheet.name} ${index + 1}`,
    write: () => writeSheet(sheet, sheet.rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS)),
  }));
}

function* writeSheet<Row>({ columns, frozen }: Sheet<Row>, rows: readonly Row[]): Iterable<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const split = frozen === 0 ? '' : ` xSplit="${frozen}"`;
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane${split} ySplit="1" topLeftCell="${letters[frozen] ?? 'A'}2" activePane="${pane}" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">`
  );
  yield `${columns.map(({ title }, index) => textCell(`${letters[index]}1`, title, STYLES.head)).join('')}</row>`;
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    let cells = '';
    for (const [place, column] of columns.entries())
      cells += writeCell(letters[place]! + number, column.valueOf(row), column);
    yield `<row r="${number}">${cells}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** A blank cell is no cell at all. */
function writeCell(place: string, cell: Cell, { type, unit }: Pick<Column<never>, 'type' | 'unit'>): string {
  if (cell === null) return '';
  if (type === 'integer') return numberCell(place, String(cell), unit === null ? STYLES.plain : STYLES.money);
  const text = String(cell);
  if (type === 'decimal' && text.replace(/\D/g, '').length <= MOST_DIGITS)
    return numberCell(place, text, STYLES.decimal);
  if (type === 'date') return numberCell(place, String(Date.parse(text) / 86_400_000 + DAYS_BEFORE_1970), STYLES.date);
  return textCell(place, text, STYLES.plain);
}

/** Days are counted from 30 December 1899. */
const DAYS_BEFORE_1970 = 25_569;

const numberCell = (place: string, number: string, style: number): string =>
  `<c r="${place}"${style === 0 ? '' : ` s="${style}"`}><v>${number}</v></c>`;

function textCell(place: string, text: string, style: number): string {
  const format = style === 0 ? '' : ` s="${style}"`;
  const whole = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT.length) + CUT : text;
  const inside = UNPLAIN.test(whole) ? `<t xml:space="preserve">${escapeXml(whole)}</t>` : `<t>${whole}</t>`;
  return `<c r="${place}"${format} t="inlineStr"><is>${inside}</is></c>`;
}

/** Matches what few texts have: white space at an end, signs that XML or its escapes in a workbook reserve, controls and surrogates. */
const UNPLAIN = new RegExp(String.raw`[\0-\x1F&<>"_\uD800-\uDFFF\uFFFE\uFFFF]|^\s|\s$`);

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes what XML reserves; characters that XML cannot hold, and texts that look like their escapes, become `_x000D_`. */
const escapeXml = (text: string): string =>
  text
    .replace(/_x[\dA-Fa-f]{4}_/g, (escape) => `_x005F${escape}`)
    .replace(/[&<>"]/g, (sign) => SPECIAL[sign]!)
    .replace(/\r/g, '_x000D_')
    .replace(UNFIT_FOR_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** `A` to `Z`, then `AA`. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
