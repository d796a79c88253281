import type { GridLine } from '../../files/grid.ts';
import type { GridCell, Grid } from '../../files/grid.ts';
import { AMOUNT_COLUMNS } from '../../domain/records.ts';
import { COLUMNS, fundLabel, type Column } from './column-heads.ts';
import { isFurniture } from './grid-furniture.ts';
import { areHeads, textOfCell, textOfLines, type FoundTable, type TablePart } from './grid-table.ts';
import { findItemHeads, findTargetLabels } from '../items/item-heads.ts';

/** A row of the table: the printed lines of each column, over all pages that it stands on. */
export interface GridRow {
  readonly cells: Record<Column, GridLine[]>;
  /** The lines of columns of money that have no key, by their heads. */
  readonly funds: Map<string, GridLine[]>;
  /** Lines of cells that belong to no column. */
  readonly strays: GridLine[];
  /** Heads that are printed again, numbers of rows, and notes below the table. */
  readonly boilerplate: GridLine[];
  readonly breaks: Grid['breaks'];
  /** The columns whose text fills its cell to the end. */
  readonly full: Set<Column>;
}

/** Reads the rows of all parts. A row that a page cuts goes on in the first row of the next page. */
export function readGridRows({ form, parts, columns }: FoundTable): GridRow[] {
  const rows: GridRow[] = [];
  let page: number | null = null;
  for (const part of parts) {
    const own = readPart(part, columns.columnOf, form);
    const [first, ...others] = own;
    const last = rows.at(-1);
    const isNewPage = part.grid.page !== page;
    page = part.grid.page;
    if (first && last && isNewPage && continues(last, first)) {
      for (const column of COLUMNS) {
        last.cells[column].push(...first.cells[column]);
        // Where nothing follows on the next page, the cell has ended on this one.
        if (first.cells[column].length > 0) last.full.delete(column);
        if (first.full.has(column)) last.full.add(column);
      }
      for (const [label, lines] of first.funds) last.funds.set(label, [...(last.funds.get(label) ?? []), ...lines]);
      last.strays.push(...first.strays);
      last.boilerplate.push(...first.boilerplate);
      rows.push(...others);
    } else rows.push(...own);
  }
  return rows;
}

function readPart(
  { grid, body }: TablePart,
  columnOf: FoundTable['columns']['columnOf'],
  form: FoundTable['form'],
): GridRow[] {
  const cells = grid.cells.filter(({ row, lines }) => row >= body && lines.length > 0);
  return groupRows(cells).map((group) => {
    const row: GridRow = {
      cells: Object.fromEntries(COLUMNS.map((named) => [named, []])) as unknown as GridRow['cells'],
      funds: new Map(),
      strays: [],
      boilerplate: [],
      breaks: grid.breaks,
      full: new Set(),
    };
    const isBoilerplate = areHeads(group, form) || (group.length === 1 && isFurniture(textOfCell(group[0]!)));
    for (const cell of group) {
      const column = columnOf(grid, cell);
      const fund = fundLabel(column);
      const isNumber = column === 'number' && /^\d+$/.test(textOfCell(cell).trim());
      if (isBoilerplate || isNumber) row.boilerplate.push(...cell.lines);
      else if (fund !== null) row.funds.set(fund, cell.lines.slice());
      else if (!isColumn(column)) row.strays.push(...cell.lines);
      else {
        row.cells[column].push(...cell.lines);
        if (cell.isFull) row.full.add(column);
      }
    }
    return row;
  });
}

const isColumn = (column: string | null): column is Column => COLUMNS.some((one) => one === column);

/** Groups cells by rows. A cell over several rows makes these rows one. */
function groupRows(cells: readonly GridCell[]): GridCell[][] {
  const groups: GridCell[][] = [];
  let end = -1;
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    if (cell.row >= end) groups.push([]);
    groups.at(-1)!.push(cell);
    end = Math.max(end, cell.row + cell.rowSpan);
  }
  return groups;
}

const hasAmounts = ({ cells }: GridRow): boolean => AMOUNT_COLUMNS.some((column) => cells[column].length > 0);
const beginsItems = (row: GridRow): boolean => {
  const text = textOfLines(row.cells.indicators);
  const [head] = findItemHeads(text, findTargetLabels(text));
  return head?.start === 0 && head.seq !== null && Number(text.slice(...head.seq)) === 1;
};

/**
 * Whether the first row of a page goes on with the last of the page before: it has no amounts, since each row has some. In cells that are
 * aligned in the middle, name and amounts may stand on the second page instead.
 */
function continues(last: GridRow, first: GridRow): boolean {
  if (hasAmounts(last) && hasAmounts(first)) return false;
  const both = (column: Column): boolean => last.cells[column].length > 0 && first.cells[column].length > 0;
  // Two names, and items that begin anew: this is a row whose amounts are missing.
  return !(both('name') && both('indicators') && beginsItems(first));
}
