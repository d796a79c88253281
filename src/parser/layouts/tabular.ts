import { AMOUNT_COLUMNS, type AmountColumn } from '../../domain/records.ts';
import { COLUMNS, toColumn, type Column } from './column-heads.ts';
import { findTable, type LayoutReader } from './layout-reader.ts';
import type { PageFurniture } from './page-furniture.ts';
import { Passage } from '../text/passage.ts';
import { isGrandTotal, type Row } from '../rows/row.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import type { SourceText } from '../text/source-text.ts';

/** What a table prints in a cell that holds nothing. */
const BLANK = /^[-－—–/]$/;

/** Rows of tab-separated cells, one a line; the columns are those of the table's heads. */
export const TABULAR: LayoutReader = {
  layout: 'tabular',
  fits: ({ source, furniture }) => {
    if (furniture.tabbedHeads !== null) return '表头以制表符分栏';
    return findTable(furniture) !== null && isMostlyTabbed(source, furniture) ? '多数行以制表符分栏' : null;
  },
  read: ({ source, furniture }) => tellUnitsFromProjects(readRows(source, furniture)),
};

/** Whether tabs part most lines into three cells or more: a table without heads, or with heads that no tabs part. */
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
 * Cells beyond the heads' and lines without a tab are left unread, to be reported.
 */
function readRows(source: SourceText, { content, tabbedHeads }: PageFurniture): Row[] {
  const columns = tabbedHeads === null ? COLUMNS : tabbedHeads.split('\t').map(toColumn);
  const rows: Row[] = [];
  for (const line of content) {
    const cells = splitCells(Passage.of(source.text, line.start, line.end));
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

function splitCells(line: Passage): Passage[] {
  const cells: Passage[] = [];
  let start = 0;
  for (const { index } of line.text.matchAll(/\t/g)) {
    cells.push(line.slice(start, index).trim());
    start = index + 1;
  }
  cells.push(line.slice(start).trim());
  return cells;
}
