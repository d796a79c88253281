import type { FacsimilePage } from '../domain/facsimile.ts';
import type { SourceKind } from '../domain/records.ts';
import type { FileFinding } from './finding.ts';
import type { Grid } from './grid.ts';

/** What was read out of a file that holds tables. */
export interface FileContent {
  readonly kind: SourceKind;
  /** The number of pages of a PDF; `null` for other kinds. */
  readonly pages: number | null;
  /** All tables in their order, and all text around them. A page without a table is a grid without cells. */
  readonly grids: readonly Grid[];
  readonly findings: readonly FileFinding[];
  /** The pages of a PDF as they look, without those that hold no table. */
  readonly drawings?: readonly FacsimilePage[];
}
