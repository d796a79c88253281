import type { Grid, GridCell, GridLine } from '../../files/grid.ts';
import { squeeze } from '../text/source-text.ts';
import { widthOf } from '../text/width.ts';
import type { FormCell } from './form-row.ts';
import { isFormTitle, readFurnitureKind } from './furniture.ts';
import { findOtherForm, isOtherTitle } from '../layouts/other-forms.ts';

/** A table of a file that belongs to a form, with the lines above it that are its own. */
export interface FormGrid {
  readonly grid: Grid;
  readonly before: readonly GridLine[];
  /** Whether it goes on from the page before. */
  readonly goesOn: boolean;
}

/** How a table begins a form: surely, or as one without name and title, which may as well be the rest of another. */
export type FormBegin = 'sure' | 'unnamed';

/** How far the sides of tables may differ from page to page, in points. */
const SLACK = 6;
/** A title takes at most so many lines. */
const MOST_TITLE_LINES = 3;

const textOf = ({ lines }: GridCell): string => lines.map(({ text }) => text).join('');

/**
 * Finds the tables of a file that hold forms. A form begins where its labels or heads stand, and goes on on the next page as long as its
 * table is as wide and has no title of its own.
 * @param begins tells from the text of the cells whether a form begins in a table
 */
export function findFormGrids(
  grids: readonly Grid[],
  begins: (grid: Grid, title: string) => FormBegin | null,
): FormGrid[] {
  const found: FormGrid[] = [];
  let last: Grid | null = null;
  for (const grid of grids) {
    if (grid.cells.length === 0) {
      last = null;
      continue;
    }
    const title = findTitle(grid.before);
    const isOther = isOtherTitle(title.text) || isUnread(grid.cells.map(textOf).join(''));
    const begin = isOther ? null : begins(grid, title.text);
    const goesOn = begin !== 'sure' && last !== null && !isOther && continues(last, grid);
    if (goesOn) found.push({ grid, before: ownLines(grid.before), goesOn });
    else if (begin !== null) found.push({ grid, before: grid.before.slice(title.from), goesOn });
    else {
      last = null;
      continue;
    }
    last = grid;
  }
  return found;
}

/** Whether a text is that of a form that is recognised and not read. */
export function isUnread(text: string): boolean {
  const form = findOtherForm(text);
  return form !== null && form !== 'project-form' && form !== 'project-spending-form';
}

/** The title above a table, over several lines where it is wrapped, and the first line that belongs to the table. */
function findTitle(before: readonly GridLine[]): { text: string; from: number } {
  let from = before.length;
  const isOwn = (i: number): boolean => {
    const kind = readFurnitureKind(before[i]!.text);
    return kind !== null && kind !== 'title' && kind !== 'page';
  };
  while (from > 0 && isOwn(from - 1)) from--;
  for (let count = 1; count <= MOST_TITLE_LINES && count <= from; count++) {
    const text = before
      .slice(from - count, from)
      .map((line) => line.text.trim())
      .join('');
    if (!/表(?:[（(][^（）()]*[)）])*$/.test(text)) break;
    const rest = squeeze(before[from - count - 1]?.text ?? '');
    // A line before a title belongs to it where it is no heading, no page number and no sentence.
    const isWrapped =
      rest.length > 12 &&
      readFurnitureKind(rest) === null &&
      !/[。;:,表]$|^[(]?[一二三四五六七八九十\d]{1,2}[)、.]|^第/.test(rest);
    if (isWrapped && count < MOST_TITLE_LINES) continue;
    if (!isFormTitle(text) && !isOtherTitle(text)) return { text, from };
    let start = from - count;
    while (start > 0 && isOwn(start - 1)) start--;
    return { text, from: start };
  }
  return { text: '', from };
}

/** Lines above a table that goes on, without the furniture of pages. */
const ownLines = (before: readonly GridLine[]): GridLine[] =>
  before.filter(({ text }) => readFurnitureKind(text) !== 'page');

function continues(last: Grid, grid: Grid): boolean {
  const isNext = last.page === null ? grid.page === null && grid.sheet !== last.sheet : grid.page === last.page + 1;
  if (
    !isNext ||
    grid.before.some(({ text }) => readFurnitureKind(text) === null && /表(?:[（(].*)?$/.test(text.trim()))
  )
    return false;
  if (!last.sides || !grid.sides) return grid.columns === last.columns && grid.before.length === 0;
  const near = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= SLACK;
  return near(last.sides[0], grid.sides[0]) && near(last.sides.at(-1), grid.sides.at(-1));
}

/** Where a cell begins and ends across: in points of the page, or in numbers of columns. */
export function rangeOf({ sides }: Grid, { column, columnSpan }: GridCell): Pick<FormCell, 'from' | 'to'> {
  return sides ? { from: sides[column]!, to: sides[column + columnSpan]! } : { from: column, to: column + columnSpan };
}

/** How many ems a filled line leaves of its cell's width, with the room beside the text. */
const LEFT_OF_LINE = 2.2;

/** Whether the last line of a cell is as wide as the cell. Only a page shows it. */
export function isFilled(grid: Grid, cell: GridCell): boolean {
  const last = cell.lines.at(-1);
  if (!last || !grid.sides || !('box' in last.place)) return false;
  const [x0, , x1] = last.place.box;
  const em = (x1 - x0) / Math.max(1, widthOf(last.text));
  const { from, to } = rangeOf(grid, cell);
  return to - from - (x1 - x0) < LEFT_OF_LINE * em;
}
