import type { Passage } from '../text/passage.ts';

/** A cell of a form. */
export interface FormCell {
  /** Its printed lines; none where it is blank. */
  readonly lines: readonly Passage[];
  /** Where it begins and ends across: in points of a page, or in numbers of columns. */
  readonly from: number;
  readonly to: number;
  /** How many rows it takes. */
  readonly rowSpan: number;
  /** Whether line breaks in it are the writer's own, or only those of its width. */
  readonly breaks: 'written' | 'wrapped';
  /** Whether its last line is as wide as the cell, so that its text may go on on the next page. */
  readonly isFilled: boolean;
}

/** A row of cells, or a line of text around tables. */
export interface FormRow {
  readonly kind: 'cells' | 'line';
  readonly cells: readonly FormCell[];
  /** The table of the file that it stands in: the columns of one table have the same places. */
  readonly part: number;
  /** Its number in the table. */
  readonly row: number;
  /** Whether it is the first row of a page on which a table goes on. */
  readonly goesOn: boolean;
  /** Whether every cell has a place. Copies of a browser have lost the places of merged cells. */
  readonly isPlaced: boolean;
  /** Whether only white space or lines part its cells, so that blank ones have left no trace. */
  readonly isPlain: boolean;
}
