import type { Layout } from '../../domain/records.ts';
import type { Report } from '../findings/report.ts';
import type { Row } from '../rows/row.ts';
import type { SourceText } from '../text/source-text.ts';
import type { PageFurniture } from './page-furniture.ts';

/** A text whose titles, heads and page numbers have been found. */
export interface FurnishedText {
  readonly source: SourceText;
  readonly furniture: PageFurniture;
}

/** Reads the rows of one layout. */
export interface LayoutReader {
  readonly layout: Layout;
  /** Tells why a text is of this layout; `null` where it is not. */
  readonly fits: (text: FurnishedText) => string | null;
  /** Reads the rows in source order; claims and reports what belongs to no row. */
  readonly read: (text: FurnishedText, report: Report) => Row[];
}
