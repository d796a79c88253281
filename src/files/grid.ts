import type { ColumnBasis } from '../domain/records.ts';

/** A rectangle in points from the top left of a page as it is read: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where a line of a file stands: on a page of a PDF, or in the cell of a sheet. */
export type LinePlace =
  | { readonly page: number; readonly box: Box }
  | { readonly sheet: string; /** The address of the cell, such as `A8`. */ readonly cell: string };

/** A printed line of text. */
export interface GridLine {
  readonly text: string;
  readonly place: LinePlace;
}

/** A cell of a table. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly GridLine[];
  /** Whether the text fills the cell to its last corner, so that more of it may not be printed. */
  readonly isFull: boolean;
}

/** One table of a page, of a sheet or of a document. */
export interface Grid {
  /** The page of a PDF, from 1; `null` elsewhere. */
  readonly page: number | null;
  /** The name of a sheet, or `table n`; empty for a PDF. */
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** The places of the columns' sides across the page, in points; `null` where columns have numbers alone. */
  readonly sides: readonly number[] | null;
  /** In the order of rows, then of columns. Empty cells may be left out. */
  readonly cells: readonly GridCell[];
  /** Lines above the table, from the table before it on, in reading order. */
  readonly before: readonly GridLine[];
  /** Lines below the last table of a page, sheet or document. */
  readonly after: readonly GridLine[];
  /** Lines of cells that the sheet does not show, which are in no cell. */
  readonly unshown: readonly GridLine[];
  /** Whether line breaks in cells are the writer's own (`\n`), or only those of the column's width. */
  readonly breaks: 'written' | 'wrapped';
  /** What shows the columns: cells of the file, rulings, or white lanes. */
  readonly columnBasis: ColumnBasis;
}
