import { FISCAL_PARTS } from '../../domain/records.ts';
import type { Grid, GridCell, GridLine } from '../../files/grid.ts';
import { squeeze } from '../text/source-text.ts';
import { NEEDED, toColumn, toForm, toFund, toPart, type HeadColumn, type TableForm } from './column-heads.ts';
import { TITLE_END } from './titles.ts';

/** The heads of a table stand in its first rows, after at most so many of title and furniture. */
const MOST_ROWS_ABOVE = 8;
/** Heads that stand over one another take at most so many rows. */
const MOST_HEAD_ROWS = 3;
/** How far the sides of columns may differ from page to page, in points. */
const SIDE_SLACK = 4;

/** A column that says nothing of its own: the number of the row. */
const NUMBER_HEAD = /^序号$/;

/** The columns of a table: which one holds the middle of a cell. */
export interface TableColumns {
  readonly columnOf: (grid: Grid, cell: GridCell) => HeadName | null;
  readonly sides: readonly number[] | null;
  readonly count: number;
  /** The columns that the heads name. */
  readonly named: ReadonlySet<HeadName>;
}

/** The heads of a table in a grid: the rows that they take. */
interface Heads {
  readonly from: number;
  readonly to: number;
  readonly form: TableForm;
  readonly columns: TableColumns;
}

/** A grid that is part of the table, with the rows that are left of it when title and heads are taken away. */
export interface TablePart {
  readonly grid: Grid;
  /** The heads stand in the rows from `top` up to `body`, from which on rows are rows of the table. */
  readonly top: number;
  readonly body: number;
}

/** A table of projects in a file. */
export interface FoundTable {
  readonly form: TableForm;
  readonly parts: readonly TablePart[];
  readonly columns: TableColumns;
}

export const textOfCell = ({ lines }: GridCell): string => lines.map(({ text }) => text).join('');
export const textOfLines = (lines: readonly GridLine[]): string => lines.map(({ text }) => text).join('');

/**
 * Finds the tables of projects among all grids of a file, one of each form: a table begins where its heads stand, and goes on while grids have
 * the same columns. Heads of the same form further on go on with the table.
 */
export function findTables(grids: readonly Grid[]): FoundTable[] {
  const tables = new Map<TableForm, { form: TableForm; parts: TablePart[]; columns: TableColumns }>();
  let open: { form: TableForm; parts: TablePart[]; columns: TableColumns } | null = null;
  let page: number | null = null;
  for (const grid of grids) {
    const heads = findHeads(grid);
    const isNext = grid.page === null || page === null || grid.page <= page + 1;
    if (heads) {
      const known = tables.get(heads.form) ?? { form: heads.form, parts: [], columns: heads.columns };
      open = known;
      open.columns = heads.columns;
      tables.set(heads.form, open);
    } else if (open && (grid.cells.length === 0 || !isNext || !goesOn(grid, open.columns))) open = null;
    if (!open) continue;
    open.parts.push({ grid, top: heads?.from ?? 0, body: heads?.to ?? 0 });
    page = grid.page;
  }
  return [...tables.values()];
}

type HeadName = HeadColumn | 'number';

/** Finds the heads of a table in a grid. They may be grouped: `资金安排` over `总计`, `财政拨款` and the others, `财政拨款` over its parts. */
function findHeads(grid: Grid): Heads | null {
  const starts = new Set(grid.cells.filter((cell) => toForm(textOfCell(cell)) !== null).map(({ row }) => row));
  for (const from of starts) {
    if (from > MOST_ROWS_ABOVE) return null;
    const band = grid.cells.filter(({ row }) => row >= from && row < from + MOST_HEAD_ROWS);
    const named = nameHeads(band).filter(({ cell }, _, all) => isLeaf(cell, all));
    const columns = new Set(named.map(({ column }) => column));
    const form = named.map(({ cell }) => toForm(textOfCell(cell))).find((known) => known !== null);
    // Values of the first rows are no heads: all heads begin within the rows of the first, the parts of 财政拨款 aside.
    const heads = named.filter(({ cell, isPart }) => cell.row === from || isPart);
    const to = Math.max(...heads.map(({ cell: { row, rowSpan } }) => row + rowSpan));
    const within = named.filter(({ cell }) => cell.row < to);
    const funds = form === 'spending-table' ? nameFunds(band.filter(({ row }) => row < to)) : [];
    if (form && NEEDED[form].every((column) => columns.has(column)) && within.length === named.length)
      return { from, to, form, columns: toColumns(grid, [...within, ...funds]) };
  }
  return null;
}

interface NamedHead {
  readonly cell: GridCell;
  readonly column: HeadName;
  /** Whether it names 财政拨款 or a part of it below that head. */
  readonly isPart: boolean;
}

/** The cells that name columns. `合计` below 财政拨款 names its sum. */
function nameHeads(cells: readonly GridCell[]): NamedHead[] {
  const groups = cells.filter((cell) => columnNamed(cell) === 'fiscal');
  return cells.flatMap((cell) => {
    const isInGroup = groups.some((group) => isBelow(cell, group));
    const part = isInGroup ? toPart(textOfCell(cell)) : null;
    const column = part ?? columnNamed(cell);
    const isPart = part !== null || FISCAL_PARTS.some((one) => one === column);
    return column === null ? [] : [{ cell, column, isPart }];
  });
}

/** The heads of money without a key: columns of their own beside the known ones. */
const nameFunds = (cells: readonly GridCell[]): NamedHead[] =>
  cells.flatMap((cell) => {
    const column = toFund(textOfCell(cell));
    return column === null || cells.some((other) => isBelow(other, cell) && textOfCell(other).trim() !== '')
      ? []
      : [{ cell, column, isPart: false }];
  });

/** Whether a cell stands below another, in its columns. */
const isBelow = (cell: GridCell, { row, rowSpan, column, columnSpan }: GridCell): boolean =>
  cell.row >= row + rowSpan && cell.column >= column && cell.column < column + columnSpan;

/** Whether no other head stands below this one in its columns. */
const isLeaf = (cell: GridCell, heads: readonly NamedHead[]): boolean =>
  !heads.some(({ cell: other }) => isBelow(other, cell));

function columnNamed(cell: GridCell): HeadName | null {
  const head = squeeze(textOfCell(cell));
  return NUMBER_HEAD.test(head) ? 'number' : toColumn(head);
}

/** Whether cells of a row are the heads printed again. */
export const areHeads = (row: readonly GridCell[], form: TableForm): boolean => {
  const columns = row.map(columnNamed);
  return NEEDED[form].filter((column) => columns.includes(column)).length >= 3;
};

function toColumns(grid: Grid, heads: readonly NamedHead[]): TableColumns {
  const ranges = heads.map(({ cell, column }) => ({ column, ...rangeOf(grid, cell) }));
  return {
    sides: grid.sides,
    count: grid.columns,
    named: new Set(heads.map(({ column }) => column)),
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
    !new RegExp(`${TITLE_END}$`).test(text) &&
    !/[。;:,]/.test(text)
  );
};
