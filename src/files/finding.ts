/** The codes of what can be wrong with a file. `parser/findings/catalogue-of-files.ts` has their titles, hints and severities. */
export type FileFindingCode =
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-too-complex'
  | 'reading-ended'
  | 'pdf-scanned'
  | 'pdf-without-text-map'
  | 'pdf-radicals'
  | 'text-dropped'
  | 'text-clipped'
  | 'text-hidden'
  | 'text-off-page'
  | 'text-overlaps'
  | 'text-turned'
  | 'text-doubled'
  | 'cells-hold-pictures'
  | 'cell-format-unknown'
  | 'cells-left-out'
  | 'list-numbers-left-out'
  | 'revisions-left-out';

/** `y` is `null` for a finding about a whole page, `cell` for one about a whole sheet. */
export type FindingPlace =
  { readonly page: number; readonly y: number | null } | { readonly sheet: string; readonly cell: string | null };

/** Something that is wrong with a file, or worth knowing about it. */
export interface FileFinding {
  readonly code: FileFindingCode;
  /** What was found, in Chinese. */
  readonly detail: string;
  /** The page of a PDF and the height on it, or the cell of a sheet; `null` where it is about the whole file. */
  readonly where: FindingPlace | null;
}
