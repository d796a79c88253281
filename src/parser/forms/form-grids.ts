import type { Grid, GridLine } from '../../files/grid.ts';
import { Passage } from '../text/passage.ts';
import { areItemHeads } from './item-columns.ts';
import { joinCell } from './cell-text.ts';
import { findFormGrids, isFilled, rangeOf, type FormBegin, type FormGrid } from './find-form-grids.ts';
import type { FormCell, FormRow } from './form-row.ts';
import { isFormTitle } from './furniture.ts';
import { MONEY_ROLES, readLabel } from './labels.ts';
import { findRowHeads } from './row-heads.ts';

/** The heads of rows of indicators stand within so many rows. */
const MOST_ROWS_ABOVE = 8;
/** The labels of a form stand in so many rows at least; the heads of a table stand in one. */
const LEAST_LABEL_ROWS = 3;

/** The tables of a file that hold forms. */
export const findForms = (grids: readonly Grid[]): FormGrid[] => findFormGrids(grids, beginsForm);

/** Reads the rows of a table. `print` makes a passage of each line in the order in which they are read. */
export function toFormRows(
  { grid, before, goesOn }: FormGrid,
  part: number,
  print: (line: GridLine) => Passage,
): FormRow[] {
  const lines = before.map((line): FormRow => ({
    kind: 'line',
    cells: [{ lines: [print(line)], from: 0, to: 1, rowSpan: 1, breaks: grid.breaks, isFilled: false }],
    part,
    row: -1,
    goesOn: false,
    isPlaced: true,
    isPlain: false,
  }));
  const rows = Map.groupBy(grid.cells, ({ row }) => row);
  return [
    ...lines,
    ...[...rows].map(([row, cells], i): FormRow => {
      const own = cells.map((cell): FormCell => ({
        lines: cell.lines.map(print).filter(({ text }) => text.trim() !== ''),
        ...rangeOf(grid, cell),
        rowSpan: cell.rowSpan,
        breaks: grid.breaks,
        isFilled: isFilled(grid, cell),
      }));
      return { kind: 'cells', cells: own, part, row, goesOn: goesOn && i === 0, isPlaced: true, isPlain: false };
    }),
  ];
}

/**
 * How a table begins a form: it has the heads of rows of indicators, or the labels of a project form in several rows. A page may cut it after
 * its title and first labels.
 */
function beginsForm(grid: Grid, title: string): FormBegin | null {
  const probe = ({ text }: GridLine): Passage => Passage.of(text, 0, text.length);
  const rows = toFormRows({ grid, before: [], goesOn: false }, 0, probe);
  if (rows.slice(0, MOST_ROWS_ABOVE).some((_, i) => findRowHeads(rows, i) !== null)) return 'sure';
  const labels = rows.map(({ cells }) => cells.flatMap((cell) => readLabel(joinCell(cell).text) ?? []));
  const roles = new Set(labels.flat());
  const hasTitle =
    isFormTitle(title) || rows.some(({ cells }) => cells.length === 1 && isFormTitle(joinCell(cells[0]).text));
  const hasOwner = roles.has('authority') || roles.has('unit');
  if (hasTitle && (roles.has('name') || hasOwner)) return 'sure';
  const hasMoney = [...roles].some((role) => role === 'money' || MONEY_ROLES.has(role));
  const hasGoal = roles.has('goal') || roles.has('annualGoal') || roles.has('periodGoal');
  const hasHeads = rows.some(({ cells }) => areItemHeads(cells));
  const isForm =
    labels.filter(({ length }) => length > 0).length >= LEAST_LABEL_ROWS &&
    ((hasMoney && (hasGoal || hasHeads || roles.has('authority'))) || (hasGoal && hasHeads));
  if (!isForm) return null;
  return roles.has('name') || hasTitle ? 'sure' : 'unnamed';
}
