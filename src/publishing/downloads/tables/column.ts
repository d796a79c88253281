/** What a cell of a table holds: a text, an exact number as its digits say it, an integer, or nothing printed (`null`). */
export type Cell = string | number | null;

/**
 * `decimal` is an exact decimal as text (`2476.54`), `integer` a safe integer, `date` YYYY-MM-DD. All others are texts, however much they
 * look like a number.
 */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date';

/** A column of a table. CSV, JSON, XLSX, Parquet and the dictionary are all made from these entries; a name never changes once published. */
export interface Column<Row> {
  /** In snake_case, permanent. */
  readonly name: string;
  /** The head of the column for readers. */
  readonly title: string;
  readonly type: ColumnType;
  /** 元 or 分 for money; `null` where the figure has no unit or another column has it. */
  readonly unit: string | null;
  /** One or two sentences that say what stands in the column, and what an empty cell means. */
  readonly about: string;
  /** Width in a spreadsheet, in characters. */
  readonly width: number;
  readonly valueOf: (row: Row) => Cell;
}

type ColumnParts<Row> = Omit<Column<Row>, 'unit' | 'width' | 'type'> &
  Partial<Pick<Column<Row>, 'unit' | 'width' | 'type'>>;

/** Completes a column: a text without a unit, of the usual width. */
export const column = <Row>(parts: ColumnParts<Row>): Column<Row> => ({
  type: 'text',
  unit: null,
  width: 14,
  ...parts,
});

/** A table: one kind of rows in columns. `name` is the name of its files, `title` that of its sheet. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column<Row>[];
}
