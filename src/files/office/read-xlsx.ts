import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import type { Grid } from '../grid.ts';
import { cellAddress, MOST_CELLS, toSheetGrid, type OfficeCell } from './office-cells.ts';
import { builtInFormat, printNumber } from './number-format.ts';
import { readXml, type Attributes } from './xml.ts';
import { openZip, ZipTooLarge } from './open-zip.ts';

type Archive = ReturnType<typeof openZip>;

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** Reads the sheets of a workbook as they are shown. Formulas are not calculated: their last results stand in the file. */
export function readXlsx(bytes: Uint8Array): FileContent {
  const archive = openZip(bytes);
  const texts = readSharedTexts(archive);
  const formats = readFormats(archive);
  const grids: Grid[] = [];
  const findings: FileFinding[] = [];
  for (const sheet of readSheets(archive)) {
    if (sheet.isHidden) {
      findings.push({ code: 'cells-left-out', detail: `工作表“${sheet.name}”（隐藏）`, where: null });
      continue;
    }
    const content = archive(sheet.path);
    if (content) grids.push(readSheet(sheet.name, content, texts, formats, findings));
  }
  return { kind: 'xlsx', pages: null, grids, findings };
}

function readSheets(archive: Archive): Sheet[] {
  const targets = new Map<string, string>();
  each(
    archive('xl/_rels/workbook.xml.rels'),
    'Relationship',
    ({ Id, Target }) => void targets.set(Id ?? '', Target ?? ''),
  );
  const sheets: Sheet[] = [];
  each(archive('xl/workbook.xml'), 'sheet', ({ name = '', id = '', state }) => {
    const target = targets.get(id) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name, path, isHidden: state === 'hidden' || state === 'veryHidden' });
  });
  return sheets;
}

/** Calls `take` with the attributes of each element of a name. */
function each(content: Uint8Array | null, wanted: string, take: (attributes: Attributes) => void): void {
  if (!content) return;
  readXml(content, {
    open: (name, attributes) => {
      if (name === wanted) take(attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
}

/** Reads the texts that cells share. How they are pronounced (`rPh`) is no part of them. */
function readSharedTexts(archive: Archive): string[] {
  const texts: string[] = [];
  const content = archive('xl/sharedStrings.xml');
  if (!content) return texts;
  let isText = false;
  let phonetic = 0;
  readXml(content, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') phonetic++;
      isText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic--;
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
  });
  return texts.map(decodeEscapes);
}

/** `_x000D_` stands for a character by its code. */
const decodeEscapes = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** Reads the number formats of the cells' styles, in the order of the styles. */
function readFormats(archive: Archive): string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  const content = archive('xl/styles.xml');
  if (!content) return formats;
  let isOfCells = false;
  readXml(content, {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt') custom.set(id, formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(custom.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string;
}

function readSheet(
  sheet: string,
  content: Uint8Array,
  texts: readonly string[],
  formats: readonly string[],
  findings: FileFinding[],
): Grid {
  const cells: OfficeCell[] = [];
  const spans = new Map<string, { readonly rowSpan: number; readonly columnSpan: number }>();
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const hiddenRows = new Set<number>();
  let [row, column, phonetic] = [-1, -1, 0];
  let isValue = false;
  let cell: OpenCell | null = null;
  const close = ({ row: r, column: c, type, format, value }: OpenCell): void => {
    const text = printCell(type, value, format, texts);
    const address = cellAddress(r, c);
    if (text === null)
      findings.push({
        code: 'cell-format-unknown',
        detail: `${sheet} ${address}：${value}`,
        where: { sheet, cell: address },
      });
    const shown = text ?? value;
    if (shown.trim() === '') return;
    cells.push({ row: r, column: c, text: shown });
    if (cells.length > MOST_CELLS) throw new ZipTooLarge(`工作表“${sheet}”有 ${MOST_CELLS} 个以上的单元格`);
  };
  readXml(content, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
        const { hidden, ht } = attributes;
        if (hidden === '1' || hidden === 'true' || ht === '0') hiddenRows.add(row);
      } else if (name === 'col') {
        const { min, max, hidden, width } = attributes;
        if (hidden === '1' || hidden === 'true' || width === '0')
          hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 });
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        cell = {
          row,
          column,
          type: attributes['t'] ?? 'n',
          format: formats[Number(attributes['s'] ?? 0)] ?? 'General',
          value: '',
        };
      } else if (name === 'mergeCell') {
        const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
        spans.set(from, { rowSpan: rowOf(to) - rowOf(from) + 1, columnSpan: columnOf(to) - columnOf(from) + 1 });
      } else if (name === 'rPh') phonetic++;
      isValue = (name === 'v' || name === 't') && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic--;
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'c' && cell) {
        close(cell);
        cell = null;
      }
    },
    text: (text) => {
      if (isValue && cell) cell.value += text;
    },
  });
  return toSheetGrid(
    sheet,
    cells.map((one) => ({ ...one, ...spans.get(cellAddress(one.row, one.column)) })),
    {
      isRowHidden: (at) => hiddenRows.has(at),
      isColumnHidden: (at) => hiddenColumns.some(({ from, to }) => at >= from && at <= to),
    },
    findings,
  );
}

const columnOf = (address: string): number =>
  [.../^[A-Z]*/i.exec(address)![0].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 1) - 1;

/** Prints the value of a cell as its sheet shows it; `null` if its format is not known. */
function printCell(type: string, value: string, format: string, texts: readonly string[]): string | null {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || value === '') return decodeEscapes(value);
  const number = Number(value);
  return Number.isFinite(number) ? printNumber(number, format) : value;
}
