import type { TEXT_LAYOUTS } from '../../domain/records.ts';
import type { Report } from '../findings/report.ts';
import type { Row } from '../rows/row.ts';
import type { SourceText } from '../text/source-text.ts';
import type { PageFurniture } from './page-furniture.ts';

/** A text with its page furniture. */
export interface TextWithFurniture {
  readonly source: SourceText;
  readonly furniture: PageFurniture;
}

/** Reads the rows of texts of one layout. */
export interface LayoutReader {
  readonly layout: (typeof TEXT_LAYOUTS)[number];
  /** Says in Chinese what in the text shows this layout; `null` where nothing does. */
  readonly fits: (text: TextWithFurniture) => string | null;
  /**
   * Reads the rows in source order. What belongs to no row stays unread, and is reported by the caller. `null` where a finding says that the text
   * was taken out in the wrong way, and nothing else is worth telling.
   */
  readonly read: (text: TextWithFurniture, report: Report) => Row[] | null;
}

/** Says what shows that the text is a table of projects, in whatever layout. */
export function findTable({ department, hasColumnHeads }: PageFurniture): string | null {
  if (hasColumnHeads) return '有表头';
  return department === null ? null : '有“部门名称：”';
}
