import type { Grid, GridCell, GridLine } from '../../files/grid.ts';
import { squeeze } from '../text/source-text.ts';
import { toColumn, type Column } from './column-heads.ts';

/** The heads of a table stand in its first rows, after at most so many of title and furniture. */
const MOST_ROWS_ABOVE = 8;
/** Heads that stand over one another take at most so many rows. */
const MOST_HEAD_ROWS = 3;
/** The heads without which a table is not the table of targets. */
const NEEDED: readonly Column[] = ['name', 'total', 'goal', 'indicators'];
/** How far the sides of columns may differ from page to page, in points. */
const SIDE_SLACK = 4;

/** A column that says nothing of its own: the number of the row. */
const NUMBER_HEAD = /^序号$/;

/** The columns of a table: which one holds the middle of a cell. */
export interface TableColumns {
  readonly columnOf: (grid: Grid, cell: GridCell) => Column | 'number' | null;
  readonly sides: readonly number[] | null;
  readonly count: number;
}

/** The heads of a table in a grid: the rows that they take. */
interface Heads {
  readonly from: number;
  readonly to: number;
  readonly columns: TableColumns;
}

/** A grid that is part of the table, with the rows that are left of it when title and heads are taken away. */
export interface TablePart {
  readonly grid: Grid;
  /** The heads stand in the rows from `top` up to `body`, from which on rows are rows of the table. */
  readonly top: number;
  readonly body: number;
}

/** The table of targets in a file. */
export interface FoundTable {
  readonly parts: readonly TablePart[];
  readonly columns: TableColumns;
}

export const textOfCell = ({ lines }: GridCell): string => lines.map(({ text }) => text).join('');
export const textOfLines = (lines: readonly GridLine[]): string => lines.map(({ text }) => text).join('');

/** Finds the table of targets among all grids of a file: it begins where its heads stand, and goes on while grids have the same columns. */
export function findTable(grids: readonly Grid[]): FoundTable | null {
  const first = grids.findIndex((grid) => findHeads(grid) !== null);
  if (first < 0) return null;
  let { columns } = findHeads(grids[first]!)!;
  const parts: TablePart[] = [];
  let page = grids[first]!.page;
  for (const grid of grids.slice(first)) {
    const heads = findHeads(grid);
    const isNext = grid.page === null || page === null || grid.page <= page + 1;
    if (heads) columns = heads.columns;
    else if (grid.cells.length === 0 || !isNext || !goesOn(grid, columns)) {
      if (parts.length > 0) break;
      continue;
    }
    parts.push({ grid, top: heads?.from ?? 0, body: heads?.to ?? 0 });
    page = grid.page;
  }
  return { parts, columns };
}

/** Finds the heads of the table in a grid. They may be grouped: `资金安排` over `总计`, `财政拨款` and the others. */
function findHeads(grid: Grid): Heads | null {
  const starts = new Set(grid.cells.filter((cell) => columnNamed(cell) === 'name').map(({ row }) => row));
  for (const from of starts) {
    if (from > MOST_ROWS_ABOVE) return null;
    const band = grid.cells.filter(({ row }) => row >= from && row < from + MOST_HEAD_ROWS);
    const named = band.filter((cell) => columnNamed(cell) !== null && isLeaf(cell, band));
    const columns = new Set(named.map(columnNamed));
    // Values of the first rows are no heads: all heads begin within the rows of the first.
    const to = Math.max(...named.filter(({ row }) => row === from).map(({ row, rowSpan }) => row + rowSpan));
    const within = named.filter(({ row }) => row < to);
    if (NEEDED.every((column) => columns.has(column)) && within.length === named.length)
      return { from, to, columns: toColumns(grid, within) };
  }
  return null;
}

/** Whether no other head stands below this one in its columns. */
const isLeaf = (cell: GridCell, band: readonly GridCell[]): boolean =>
  !band.some(
    (other) =>
      other.row >= cell.row + cell.rowSpan &&
      other.column >= cell.column &&
      other.column < cell.column + cell.columnSpan &&
      columnNamed(other) !== null,
  );

function columnNamed(cell: GridCell): Column | 'number' | null {
  const head = squeeze(textOfCell(cell));
  return NUMBER_HEAD.test(head) ? 'number' : toColumn(head);
}

/** Whether cells of a row are the heads printed again. */
export const areHeads = (row: readonly GridCell[]): boolean => {
  const columns = row.map(columnNamed);
  return NEEDED.filter((column) => columns.includes(column)).length >= 3;
};

function toColumns(grid: Grid, heads: readonly GridCell[]): TableColumns {
  const ranges = heads.map((cell) => ({ column: columnNamed(cell)!, ...rangeOf(grid, cell) }));
  return {
    sides: grid.sides,
    count: grid.columns,
    columnOf: (other, cell) => {
      const { from, to } = rangeOf(other, cell);
      const middle = (from + to) / 2;
      const found = ranges.filter((range) => middle > range.from && middle < range.to);
      // A cell that is much wider than the column in which its middle lies belongs to several.
      const [only] = found;
      return only && to - from <= 1.5 * (only.to - only.from) ? only.column : null;
    },
  };
}

/** Where a cell begins and ends across: in points of the page, or in numbers of columns. */
function rangeOf({ sides }: Grid, { column, columnSpan }: GridCell): { from: number; to: number } {
  return sides ? { from: sides[column]!, to: sides[column + columnSpan]! } : { from: column, to: column + columnSpan };
}

/** Whether a grid without heads has the columns of the table and no title of its own. */
function goesOn(grid: Grid, columns: TableColumns): boolean {
  if (grid.before.some(({ text }) => isTableTitle(text))) return false;
  const { sides } = columns;
  if (!sides || !grid.sides) return grid.columns === columns.count && grid.before.length === 0;
  return sides.length === grid.sides.length && sides.every((side, i) => Math.abs(side - grid.sides![i]!) <= SIDE_SLACK);
}

/** Whether a line is the title of another table. */
export const isTableTitle = (line: string): boolean => {
  const text = squeeze(line).replace(/\([^()]*\)$/, '');
  return (
    text.length >= 3 &&
    text.length <= 60 &&
    /表$/.test(text) &&
    !/项目支出绩效目标表$/.test(text) &&
    !/[。;:,]/.test(text)
  );
};
