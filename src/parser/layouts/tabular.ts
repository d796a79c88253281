import { AMOUNT_COLUMNS, FISCAL_PARTS } from '../../domain/records.ts';
import { fundLabel, TABLE_COLUMNS, type HeadColumn } from './column-heads.ts';
import { findTable, type LayoutReader } from './layout-reader.ts';
import type { PageFurniture } from './page-furniture.ts';
import { splitRows } from '../text/cells.ts';
import { foldBreaks } from '../text/markup.ts';
import { Passage } from '../text/passage.ts';
import { isGrandTotal, type PrintedFigures, type Row } from '../rows/row.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import type { SourceText } from '../text/source-text.ts';

/** The sign of a cell that holds nothing. */
const BLANK = /^[-－—–/]$/;

/** Reads rows of cells that tabs or commas part. The heads of the table name the columns. */
export const TABULAR: LayoutReader = {
  layout: 'tabular',
  fits: ({ source, furniture }) => {
    if (source.separator !== null) return source.separator === ',' ? '表头以逗号分栏' : '表头以制表符分栏';
    return findTable(furniture) !== null && isMostlyTabbed(source, furniture) ? '多数行以制表符分栏' : null;
  },
  read: ({ source, furniture }) => tellUnitsFromProjects(readRows(source, furniture)),
};

/** Tells whether tabs part most lines into three cells or more, for tables whose heads are missing or have no tabs. */
function isMostlyTabbed({ text }: SourceText, { content }: PageFurniture): boolean {
  const tabbed = content.filter((line) => /\S\t.*\t/.test(text.slice(line.start, line.end)));
  return tabbed.length * 2 > content.length;
}

/**
 * Reads each row of cells.
 * ```
 * 合计\t2,476.54\t2,476.54\t\t\t\t
 * 工作经费\t4.00\t4.00\t\t\t保障。\t1、1-产出指标；…
 * ```
 * Cells beyond those of the heads, and rows of one cell, stay unread and are reported.
 */
function readRows(source: SourceText, { content, headColumns }: PageFurniture): Row[] {
  const columns: readonly (HeadColumn | null)[] = headColumns ?? TABLE_COLUMNS;
  const funds = columns.filter((column) => column !== null && fundLabel(column) !== null) as HeadColumn[];
  const hasParts = FISCAL_PARTS.some((part) => columns.includes(part));
  const rows: Row[] = [];
  for (const line of content) {
    const cells = readCells(source, line.start, line.end);
    if (cells.length < 2) continue;
    const cell = (column: HeadColumn): Passage => {
      const found = cells[columns.indexOf(column)] ?? Passage.of('', 0, 0);
      if (!BLANK.test(found.text)) return found;
      source.claimPassage(found, 'boilerplate');
      return found.slice(0, 0);
    };
    const readFigures = <C extends HeadColumn>(wanted: readonly C[]): PrintedFigures<C> =>
      Object.fromEntries(
        wanted.map((column) => [column, cell(column)] as const).filter(([, figure]) => !figure.isEmpty),
      ) as PrintedFigures<C>;
    const figures = readFigures(AMOUNT_COLUMNS);
    const parts = hasParts ? readFigures(FISCAL_PARTS) : null;
    const otherFunds = funds.flatMap((column) => {
      const amount = cell(column);
      return amount.isEmpty ? [] : [{ label: fundLabel(column)!, amount }];
    });
    const name = joinLines(cell('name'));
    const body = { kind: 'cells', goal: cell('goal'), indicators: cell('indicators') } as const;
    const isTotal = isGrandTotal(name.text) && !rows.some(({ kind }) => kind === 'total');
    rows.push({ kind: isTotal ? 'total' : 'project', name, figures, parts, funds: otherFunds, basis: 'column', body });
  }
  return rows;
}

/** A name without the line breaks that its cell has: a spreadsheet breaks names where its column is narrow. */
const joinLines = (name: Passage): Passage =>
  Passage.join(
    Array.from(name.text.matchAll(/[^\n]+/g), ({ 0: line, index }) => name.slice(index, index + line.length)),
  );

/** Reads the cells of a row without the quotes around them, and claims what parts them. */
export function readCells(source: SourceText, start: number, end: number): Passage[] {
  const [{ cells } = { cells: [] }] = splitRows(source.text.slice(start, end), source.separator ?? '\t');
  return cells.map((cell, i) => {
    if (i > 0) source.claim(start + cell.start - 1, start + cell.start, 'boilerplate');
    const printed = Passage.of(source.text, start + cell.start, start + cell.end).trim();
    return cell.isQuoted ? unquote(printed, source) : printed;
  });
}

/** Takes the quotes off a cell: `"二是增加 ""花境""。"` is `二是增加 "花境"。`. */
function unquote(cell: Passage, source: SourceText): Passage {
  const parts: Passage[] = [];
  const last = cell.text.length - 1;
  let start = 1;
  const leaveOut = (at: number): void => source.claimPassage(cell.slice(at, at + 1), 'boilerplate');
  leaveOut(0);
  leaveOut(last);
  for (const { index } of cell.text.slice(1, last).matchAll(/""/g)) {
    parts.push(cell.slice(start, index + 2));
    leaveOut(index + 2);
    start = index + 3;
  }
  parts.push(cell.slice(start, last));
  return foldBreaks(Passage.join(parts));
}
