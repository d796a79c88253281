/** How a file that is no text looks where its records stand. It is made when the file is read, and is no record. */
export interface Facsimile {
  /** The pages of a PDF that hold records, in their order; empty for other kinds. */
  readonly pages: readonly FacsimilePage[];
  /** The tables of the sheets, of a Word or of an HTML file that hold records; empty for a PDF. */
  readonly tables: readonly FacsimileTable[];
}

/** A page of a PDF, drawn from its own characters and rulings. */
export interface FacsimilePage {
  /** From 1. */
  readonly page: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export interface FacsimileTable {
  /** The name of a sheet, or `table n`. */
  readonly sheet: string;
  readonly rows: readonly (readonly FacsimileCell[])[];
}

export interface FacsimileCell {
  /** Such as `A8`; `null` for an empty cell. */
  readonly cell: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** With `\n` between its lines. */
  readonly text: string;
}
