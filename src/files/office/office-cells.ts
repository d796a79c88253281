import type { FileFinding } from '../finding.ts';
import type { Grid, GridCell, GridLine } from '../grid.ts';

/** The most filled cells that a sheet may have. */
export const MOST_CELLS = 100_000;
/** The most rows or columns that a cell may span. */
const MOST_SPANNED = 1000;

/** The most cells that a finding names. */
const MOST_NAMED = 20;

/** A cell as an office file has it. Rows and columns count from 0. */
export interface OfficeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Its text, with `\n` where the writer broke it. */
  readonly text: string;
}

/** The address of a cell in letters and numbers: `A8`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The filled lines of a text, with the place of its cell. */
export function toCellLines(text: string, sheet: string, cell: string): GridLine[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, place: { sheet, cell } }));
}

/** What a sheet does not show. */
interface Hidden {
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
}

/**
 * Makes a grid of a sheet of a workbook without the cells that it does not show, and says which these are. A cell over several rows or columns is
 * shown as long as one of each is.
 */
export function toSheetGrid(
  sheet: string,
  cells: readonly OfficeCell[],
  { isRowHidden, isColumnHidden }: Hidden,
  findings: FileFinding[],
): Grid {
  const all = (from: number, count: number, isHidden: (at: number) => boolean): boolean =>
    Array.from({ length: Math.min(count, MOST_SPANNED) }, (_, i) => from + i).every(isHidden);
  const isHidden = ({ row, column, rowSpan = 1, columnSpan = 1 }: OfficeCell): boolean =>
    all(row, rowSpan, isRowHidden) || all(column, columnSpan, isColumnHidden);
  const unshown = cells.filter(isHidden);
  if (unshown.length === 0) return toGrid(sheet, cells);
  const hidden = unshown.map(({ row, column }) => cellAddress(row, column));
  const named = `${hidden.slice(0, MOST_NAMED).join('、')}${hidden.length > MOST_NAMED ? ' 等' : ''}`;
  const detail = `工作表“${sheet}”的 ${named}，共 ${hidden.length} 格`;
  findings.push({ code: 'cells-left-out', detail, where: { sheet, cell: null } });
  const lines = unshown.flatMap(({ row, column, text }) => toCellLines(text, sheet, cellAddress(row, column)));
  return {
    ...toGrid(
      sheet,
      cells.filter((cell) => !isHidden(cell)),
    ),
    unshown: lines,
  };
}

/** Makes a grid of the cells of a sheet or table. */
export function toGrid(
  sheet: string,
  cells: readonly OfficeCell[],
  around: { readonly before?: readonly string[]; readonly after?: readonly string[] } = {},
): Grid {
  const filled = cells
    .map(({ row, column, rowSpan = 1, columnSpan = 1, text }): GridCell => ({
      row,
      column,
      rowSpan: Math.min(Math.max(1, rowSpan), MOST_SPANNED),
      columnSpan: Math.min(Math.max(1, columnSpan), MOST_SPANNED),
      lines: toCellLines(text, sheet, cellAddress(row, column)),
      isFull: false,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    page: null,
    sheet,
    rows: filled.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0),
    columns: filled.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0),
    sides: null,
    cells: filled,
    before: (around.before ?? []).flatMap((text) => toCellLines(text, sheet, 'A1')),
    after: (around.after ?? []).flatMap((text) => toCellLines(text, sheet, 'A1')),
    unshown: [],
    breaks: 'written',
    columnBasis: 'cells',
  };
}
