import { AMOUNT_COLUMNS, type AmountColumn } from '../../domain/records.ts';
import { COLUMNS, toColumn, type Column } from './column-heads.ts';
import { findTable, type LayoutReader } from './layout-reader.ts';
import type { ContentLine, PageFurniture } from './page-furniture.ts';
import { Passage } from '../text/passage.ts';
import { isGrandTotal, type Row } from '../rows/row.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import type { SourceText } from '../text/source-text.ts';

/** The sign of a cell that holds nothing. */
const BLANK = /^[-－—–/]$/;

/** Reads rows of tab-separated cells, one row a line. The heads of the table name the columns. */
export const TABULAR: LayoutReader = {
  layout: 'tabular',
  fits: ({ source, furniture }) => {
    if (furniture.tabbedHeads !== null) return '表头以制表符分栏';
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
 * Reads each line as a row.
 * ```
 * 合计\t2,476.54\t2,476.54\t\t\t\t
 * 工作经费\t4.00\t4.00\t\t\t保障。\t1、1-产出指标；…
 * ```
 * Cells beyond those of the heads and lines without a tab stay unread and are reported.
 */
function readRows(source: SourceText, { content, tabbedHeads }: PageFurniture): Row[] {
  const columns = tabbedHeads === null ? COLUMNS : tabbedHeads.split('\t').map(toColumn);
  const rows: Row[] = [];
  for (const line of joinQuotedLines(source, content)) {
    const cells = splitCells(Passage.of(source.text, line.start, line.end), source);
    if (cells.length < 2) continue;
    const cell = (column: Column): Passage => {
      const found = cells[columns.indexOf(column)] ?? Passage.of('', 0, 0);
      if (!BLANK.test(found.text)) return found;
      source.claimPassage(found, 'boilerplate');
      return found.slice(0, 0);
    };
    const figures: Partial<Record<AmountColumn, Passage>> = {};
    for (const column of AMOUNT_COLUMNS) {
      const figure = cell(column);
      if (!figure.isEmpty) figures[column] = figure;
    }
    const name = cell('name');
    const body = { kind: 'cells', goal: cell('goal'), indicators: cell('indicators') } as const;
    const isTotal = isGrandTotal(name.text) && !rows.some(({ kind }) => kind === 'total');
    rows.push({ kind: isTotal ? 'total' : 'project', name, figures, basis: 'column', body });
  }
  return rows;
}

/**
 * Joins the lines of a row whose cells hold line breaks, as spreadsheets copy them (RFC 4180 with tabs): a cell in quotes goes on until its
 * closing quote.
 */
function joinQuotedLines(source: SourceText, content: readonly ContentLine[]): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = [];
  for (let i = 0; i < content.length; i++) {
    const first = content[i]!;
    let last = i;
    const textTo = (at: number): string => source.text.slice(first.start, content[at]!.end);
    if (isInQuotes(textTo(i))) {
      const close = content.findIndex((_, at) => at > i && !isInQuotes(textTo(at)));
      if (close > 0) last = close;
    }
    rows.push({ start: first.start, end: content[last]!.end });
    i = last;
  }
  return rows;
}

/** Whether a line ends inside a quoted cell. */
const isInQuotes = (line: string): boolean => /(?:^|\t)"(?:[^"]|"")*$/.test(line);

/** Splits a row at tabs outside quotes, and takes the quotes off: `"二是增加 ""花境""。"` is `二是增加 "花境"。`. */
function splitCells(line: Passage, source: SourceText): Passage[] {
  const cells: Passage[] = [];
  const cell = /("(?:[^"]|"")*"(?=\t|\s*$)|[^\t]*)(\t|$)/y;
  for (let match = cell.exec(line.text); match; match = cell.exec(line.text)) {
    const [, text = '', end] = match;
    const printed = line.slice(match.index, match.index + text.length);
    cells.push(/^"[^]*"$/.test(text) && text.length > 1 ? unquote(printed, source) : printed.trim());
    if (end === '') break;
  }
  return cells;
}

function unquote(cell: Passage, source: SourceText): Passage {
  const parts: Passage[] = [];
  let start = 1;
  const leaveOut = (at: number): void => source.claimPassage(cell.slice(at, at + 1), 'boilerplate');
  leaveOut(0);
  leaveOut(cell.text.length - 1);
  for (const { index } of cell.text.slice(1, -1).matchAll(/""/g)) {
    parts.push(cell.slice(start, index + 2));
    leaveOut(index + 2);
    start = index + 3;
  }
  parts.push(cell.slice(start, cell.text.length - 1));
  return Passage.join(parts).trim();
}
