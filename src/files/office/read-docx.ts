import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import type { Grid } from '../grid.ts';
import { cellAddress, MOST_CELLS, toGrid, type OfficeCell } from './office-cells.ts';
import { readXml, type Attributes } from './xml.ts';
import { openZip, ZipTooLarge } from './open-zip.ts';

/** Elements whose content is not part of what is shown: older drawings beside newer ones, fields' codes, properties of revisions. */
const SKIPPED = new Set([
  'Fallback',
  'instrText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'tcPrChange',
  'trPrChange',
]);
/** Elements that hold text which a revision has taken away. */
const DELETED = new Set(['del', 'moveFrom']);
const PICTURES = new Set(['drawing', 'pict', 'object']);

interface OpenCell {
  text: string;
  columnSpan: number;
  /** `restart` begins a cell over several rows, `continue` goes on with it. */
  merge: 'none' | 'restart' | 'continue';
  hasPicture: boolean;
}

interface OpenTable {
  readonly cells: (OfficeCell & { rowSpan: number })[];
  /** The open cell over several rows in each column. */
  readonly merged: Map<number, OfficeCell & { rowSpan: number }>;
  row: number;
  column: number;
  isDeletedRow: boolean;
  cell: OpenCell | null;
}

/** Reads the tables of a Word document and the paragraphs between them. */
export function readDocx(bytes: Uint8Array): FileContent {
  const content = openZip(bytes)('word/document.xml');
  if (!content) throw new Error('no document');
  const reader = new DocxReader();
  readXml(content, reader);
  return { kind: 'docx', pages: null, grids: reader.finish(), findings: reader.findings };
}

class DocxReader {
  readonly findings: FileFinding[] = [];
  readonly #grids: Grid[] = [];
  /** The tables that are open: one within a cell of another is text of that cell. */
  readonly #tables: OpenTable[] = [];
  #before: string[] = [];
  #paragraph = '';
  #skipped = 0;
  #deleted = 0;
  #deletedText = '';
  #isText = false;
  #isRunHidden = false;
  #inRowProperties = false;
  #listItems = 0;
  #cells = 0;

  readonly open = (name: string, attributes: Attributes): void => {
    if (SKIPPED.has(name)) this.#skipped++;
    if (this.#skipped > 0) return;
    if (name === 'trPr') this.#inRowProperties = true;
    if (DELETED.has(name)) {
      if (this.#inRowProperties && this.#tables[0]) this.#tables[0].isDeletedRow = true;
      else this.#deleted++;
    }
    this.#openTable(name, attributes);
    if (name === 'r') this.#isRunHidden = false;
    else if (name === 'vanish' && attributes['val'] !== '0' && attributes['val'] !== 'false') this.#isRunHidden = true;
    else if (name === 'numId' && attributes['val'] !== '0' && this.#tables.length > 0) this.#listItems++;
    else if (name === 't' || name === 'delText') this.#isText = true;
    else if (name === 'br' || name === 'cr') this.#add('\n');
    else if (name === 'tab') this.#add(' ');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (name === 'sym') this.#add('\ufffd');
    else if (PICTURES.has(name) && this.#tables[0]?.cell) this.#tables[0].cell.hasPicture = true;
  };

  readonly close = (name: string): void => {
    if (SKIPPED.has(name)) this.#skipped--;
    if (this.#skipped > 0 || SKIPPED.has(name)) return;
    if (name === 'trPr') this.#inRowProperties = false;
    else if (DELETED.has(name) && !this.#inRowProperties) this.#deleted--;
    else if (name === 't' || name === 'delText') this.#isText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#endCell();
    else if (name === 'tr' && this.#tables.length === 1) this.#tables[0]!.isDeletedRow = false;
    else if (name === 'tbl') this.#endTable();
  };

  readonly text = (text: string): void => {
    if (this.#isText && this.#skipped === 0) this.#add(text);
  };

  finish(): Grid[] {
    if (this.#deletedText.trim() !== '')
      this.findings.push({
        code: 'revisions-left-out',
        detail: `“${this.#deletedText.trim().slice(0, 60)}”`,
        where: null,
      });
    if (this.#listItems > 0)
      this.findings.push({ code: 'list-numbers-left-out', detail: `共 ${this.#listItems} 段`, where: null });
    const after = this.#before;
    const last = this.#grids.at(-1);
    if (!last || after.length === 0)
      return after.length > 0 ? [...this.#grids, toGrid('table 1', [], { before: after })] : this.#grids;
    return [...this.#grids.slice(0, -1), { ...last, after: toGrid(last.sheet, [], { after }).after }];
  }

  #add(text: string): void {
    if (this.#deleted > 0 || this.#tables[0]?.isDeletedRow) this.#deletedText += text;
    else if (!this.#isRunHidden) this.#paragraph += text;
  }

  #openTable(name: string, attributes: Attributes): void {
    if (name === 'tbl') {
      if (this.#tables.length === 0)
        this.#tables.push({ cells: [], merged: new Map(), row: -1, column: 0, isDeletedRow: false, cell: null });
      else this.#tables.push(this.#tables[0]!);
      return;
    }
    const [table] = this.#tables;
    if (!table || this.#tables.length > 1) return;
    if (name === 'tr') {
      table.row++;
      table.column = 0;
    } else if (name === 'gridBefore') table.column += Number(attributes['val'] ?? 0);
    else if (name === 'tc') table.cell = { text: '', columnSpan: 1, merge: 'none', hasPicture: false };
    else if (name === 'gridSpan' && table.cell) table.cell.columnSpan = Number(attributes['val'] ?? 1);
    else if (name === 'vMerge' && table.cell)
      table.cell.merge = attributes['val'] === 'restart' ? 'restart' : 'continue';
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = '';
    const cell = this.#tables[0]?.cell;
    if (cell) cell.text += `${paragraph}\n`;
    else if (paragraph.trim() !== '') this.#before.push(paragraph);
  }

  #endCell(): void {
    const [table] = this.#tables;
    if (!table?.cell || this.#tables.length > 1) return;
    const { text, columnSpan, merge, hasPicture } = table.cell;
    const { row, column } = table;
    const above = merge === 'continue' ? table.merged.get(column) : undefined;
    if (above) above.rowSpan = row - above.row + 1;
    else if (!table.isDeletedRow) {
      const cell = { row, column, rowSpan: 1, columnSpan, text };
      table.cells.push(cell);
      if (merge === 'restart') table.merged.set(column, cell);
    }
    const sheet = `table ${this.#grids.length + 1}`;
    if (hasPicture && text.trim() === '')
      this.findings.push({
        code: 'cells-hold-pictures',
        detail: cellAddress(row, column),
        where: { sheet, cell: null },
      });
    if (++this.#cells > MOST_CELLS) throw new ZipTooLarge(`有 ${MOST_CELLS} 个以上的单元格`);
    table.column += columnSpan;
    table.cell = null;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table || this.#tables.length > 0) return;
    this.#grids.push(toGrid(`table ${this.#grids.length + 1}`, table.cells, { before: this.#before }));
    this.#before = [];
  }
}
