import type { Facsimile, FacsimilePage, FacsimileTable } from '../../domain/facsimile.ts';
import type { Project } from '../../domain/records.ts';
import type { FilePlace } from '../../domain/source-places.ts';
import { cellAnchor, pageDrawingPath, placeAnchor, projectPath } from '../parts/paths.ts';

/** Where a record stands on a page, in points from its top left. */
export interface MarkView {
  /** The fragment that marks it; without one where the record began on an earlier page, or another one begins at the same point. */
  readonly id: string | null;
  readonly href: string;
  readonly isProject: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPageView {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** The address of its drawing. */
  readonly drawing: string;
  readonly marks: readonly MarkView[];
}

interface CellView {
  /** The fragment that marks it; `null` for an empty cell. */
  readonly id: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The address of the record that begins in it. */
  readonly href: string | null;
}

interface RowView {
  /** Its number in the file; empty where no cell of it has text. */
  readonly number: string;
  readonly cells: readonly CellView[];
}

export interface SheetView {
  readonly sheet: string;
  readonly rows: readonly RowView[];
}

/** What a source page shows of a file that is no text. */
export interface FacsimileView {
  readonly pages: readonly DrawnPageView[];
  readonly sheets: readonly SheetView[];
}

/** A project or an indicator, and where it stands. */
interface PlacedRecord {
  readonly href: string;
  readonly isProject: boolean;
  readonly place: FilePlace;
}

/**
 * Shows a file with the places of its records, each of which leads back to its record.
 * @param folder the path of the page that shows it, beside which the drawings of its pages are
 */
export function toFacsimileView(
  { pages, tables }: Facsimile,
  folder: string,
  projects: readonly Project[],
): FacsimileView {
  const records = projects.flatMap(placeRecords);
  return {
    pages: pages.map((page) => toDrawnPage(page, folder, records)),
    sheets: tables.map((table) => toSheet(table, records)),
  };
}

function placeRecords({ id, source, indicators }: Project): PlacedRecord[] {
  const href = projectPath(id);
  const own = { href, isProject: true, place: source.place };
  const items = indicators.map((item) => ({
    href: `${href}#${item.id}`,
    isProject: false,
    place: item.source.place,
  }));
  return [own, ...items].flatMap((record) => (record.place ? [{ ...record, place: record.place }] : []));
}

function toDrawnPage(
  { page, width, height }: FacsimilePage,
  folder: string,
  records: readonly PlacedRecord[],
): DrawnPageView {
  const ids = new Set<string>();
  const marks = records.flatMap(({ href, isProject, place }): MarkView[] => {
    if (!('page' in place) || (place.page !== page && place.endPage !== page)) return [];
    const [x0, y0, x1, y1] = place.page === page ? place.box : place.endBox;
    const anchor = placeAnchor(place);
    const id = place.page === page && !ids.has(anchor) ? anchor : null;
    ids.add(anchor);
    return [{ id, href, isProject, x: x0, y: y0, width: round(x1 - x0), height: round(y1 - y0) }];
  });
  return { page, width, height, drawing: pageDrawingPath(folder, page), marks };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function toSheet({ sheet, rows }: FacsimileTable, records: readonly PlacedRecord[]): SheetView {
  const hrefs = new Map<string, string>();
  for (const { href, place } of records)
    if ('sheet' in place && place.sheet === sheet && !hrefs.has(place.from)) hrefs.set(place.from, href);
  return {
    sheet,
    rows: rows.map((cells) => ({
      number: /\d+$/.exec(cells.find(({ cell }) => cell !== null)?.cell ?? '')?.[0] ?? '',
      cells: cells.map(({ cell, rowSpan, columnSpan, text }) => ({
        id: cell === null ? null : cellAnchor(sheet, cell),
        rowSpan,
        columnSpan,
        text,
        href: cell === null ? null : (hrefs.get(cell) ?? null),
      })),
    })),
  };
}
