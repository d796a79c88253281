/** Where records stand in their source. */

/** A rectangle on a page in points from its top left as it is read: left, top, right, bottom. */
type PageBox = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where a record stands in its file: on pages of a PDF, or in cells such as `A8` of a sheet. */
export type FilePlace =
  | { readonly page: number; readonly box: PageBox; readonly endPage: number; readonly endBox: PageBox }
  | { readonly sheet: string; readonly from: string; readonly to: string };

/** A place in a source text. Lines and columns are 1-based, columns count code points, ends are inclusive. */
export interface SourceSpan {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in a source text, as records end in it. */
export interface RecordSpan extends SourceSpan {
  /** The place in a file that has pages or sheets; texts and CSV files have neither. */
  readonly place: FilePlace | null;
}
