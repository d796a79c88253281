import { Parser } from 'htmlparser2';
import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import type { Grid } from '../grid.ts';
import { cellAddress, MOST_CELLS, toGrid, type OfficeCell } from './office-cells.ts';
import { ZipTooLarge } from './open-zip.ts';

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'center',
  'caption',
  'blockquote',
  'pre',
  'dd',
  'dt',
]);
const UNSHOWN = new Set(['script', 'style', 'head', 'noscript', 'template', 'title']);
const PICTURES = new Set(['img', 'svg', 'canvas', 'object', 'embed']);
/** The most rows or columns that a cell may span. */
const MOST_SPANNED = 1000;

/** Reads the tables of an HTML page and the text between them. */
export function readHtml(bytes: Uint8Array): FileContent {
  const findings: FileFinding[] = [];
  const grids = readTables(decodeHtml(bytes), findings);
  return { kind: 'html', pages: null, grids, findings };
}

/** Decodes a page by its byte order mark or by the charset that it names; UTF-8 if it is valid, and GB18030 otherwise. */
function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const named = /^\xff\xfe/.test(head)
    ? 'utf-16le'
    : /^\xfe\xff/.test(head)
      ? 'utf-16be'
      : /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const charset of [named, 'utf-8']) {
    try {
      if (charset) return new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset, { fatal: true }).decode(bytes);
    } catch {
      // The bytes are not in this charset, so that the next one is tried.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}

interface OpenTable {
  readonly cells: OfficeCell[];
  /** How many more rows each column is taken by a cell above. */
  readonly taken: Map<number, number>;
  row: number;
  column: number;
  cell: { text: string; rowSpan: number; columnSpan: number; hasPicture: boolean } | null;
}

function readTables(html: string, findings: FileFinding[]): Grid[] {
  const grids: Grid[] = [];
  /** What each open element does to the text in it. */
  const elements: { readonly name: string; readonly isUnshown: boolean; readonly isHidden: boolean }[] = [];
  let before: string[] = [];
  let line = '';
  let hiddenText = '';
  let table: OpenTable | null = null;
  let nested = 0;
  let count = 0;
  const breakLine = (): void => {
    if (table?.cell) table.cell.text += '\n';
    else if (line.trim() !== '') before.push(line);
    line = '';
  };
  const endCell = (): void => {
    if (!table?.cell) return;
    const { text, rowSpan, columnSpan, hasPicture } = table.cell;
    const { row, column } = table;
    table.cells.push({ row, column, rowSpan, columnSpan, text });
    if (++count > MOST_CELLS) throw new ZipTooLarge(`有 ${MOST_CELLS} 个以上的单元格`);
    if (hasPicture && text.trim() === '')
      findings.push({
        code: 'cells-hold-pictures',
        detail: cellAddress(row, column),
        where: { sheet: `table ${grids.length + 1}`, cell: null },
      });
    for (let i = 0; i < columnSpan; i++) table.taken.set(column + i, rowSpan);
    table.column += columnSpan;
    table.cell = null;
  };
  const endTable = (): void => {
    if (!table) return;
    endCell();
    grids.push(toGrid(`table ${grids.length + 1}`, table.cells, { before }));
    before = [];
    table = null;
  };
  const span = (value: string | undefined): number =>
    Math.min(MOST_SPANNED, Math.max(1, Math.floor(Number(value ?? 1)) || 1));
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const outer = elements.at(-1);
      const isHidden =
        (outer?.isHidden ?? false) ||
        'hidden' in attributes ||
        /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');
      elements.push({ name, isUnshown: (outer?.isUnshown ?? false) || UNSHOWN.has(name), isHidden });
      if (name === 'table') {
        if (table) nested++;
        else {
          breakLine();
          table = { cells: [], taken: new Map(), row: -1, column: 0, cell: null };
        }
      } else if (name === 'br' || BLOCKS.has(name)) breakLine();
      if (!table || nested > 0) return;
      if (name === 'tr') {
        endCell();
        for (const [column, rows] of table.taken) table.taken.set(column, rows - 1);
        table.row++;
        table.column = 0;
      } else if (name === 'td' || name === 'th') {
        endCell();
        if (table.row < 0) table.row = 0;
        while ((table.taken.get(table.column) ?? 0) > 0) table.column++;
        table.cell = {
          text: '',
          rowSpan: span(attributes['rowspan']),
          columnSpan: span(attributes['colspan']),
          hasPicture: false,
        };
      } else if (PICTURES.has(name) && table.cell) table.cell.hasPicture = true;
    },
    onclosetag: (name) => {
      elements.pop();
      if (BLOCKS.has(name)) breakLine();
      if (name === 'table' && nested > 0) nested--;
      else if (name === 'table') endTable();
      else if ((name === 'td' || name === 'th' || name === 'tr') && nested === 0) endCell();
    },
    ontext: (text) => {
      const element = elements.at(-1);
      if (element?.isUnshown) return;
      const shown = text.replace(/[ \t\r\n\f]+/g, ' ');
      if (element?.isHidden) hiddenText += shown;
      else if (table?.cell) table.cell.text += shown;
      else if (!table || shown.trim() !== '') line += shown;
    },
  });
  parser.write(html);
  parser.end();
  endTable();
  breakLine();
  if (hiddenText.trim() !== '')
    findings.push({ code: 'cells-left-out', detail: `“${hiddenText.trim().slice(0, 60)}”`, where: null });
  if (before.length > 0) grids.push(toGrid(`table ${grids.length + 1}`, [], { before }));
  return grids;
}
