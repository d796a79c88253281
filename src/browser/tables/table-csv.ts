import { guardFormula } from '../../publishing/downloads/tables/csv.ts';
import { cellText } from './read-cells.ts';

/** Reads every row of a table in its present order, including rows that a filter hides. Amounts lose their thousands separators. */
export function readTableRows(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [readTexts(cell), ...Array<string[]>(cell.colSpan - 1).fill([''])]),
  );
  return spreadTexts(rows);
}

/**
 * Gives every text a cell of its own: a column whose cells hold up to `n` texts (a project and below it its unit) becomes `n` columns.
 * The first row are the heads; the added columns are headed 所属.
 */
export function spreadTexts(rows: readonly (readonly (readonly string[])[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [place, texts] of row.entries()) widths[place] = Math.max(widths[place] ?? 1, texts.length);
  return rows.map((row, index) =>
    row.flatMap((texts, place) =>
      Array.from({ length: widths[place]! }, (_, part) => texts[part] ?? (index === 0 ? '所属' : '')),
    ),
  );
}

/** The text of a cell, and each detail below it by itself. */
function readTexts(cell: HTMLElement): string[] {
  const copy = cell.cloneNode(true) as HTMLElement;
  const details = [...copy.querySelectorAll<HTMLElement>('.detail')];
  for (const detail of details) detail.remove();
  return [plainText(copy), ...details.map((detail) => guardFormula(cellText(detail)))];
}

/** Returns a figure without thousands separators, the empty string for a blank figure (`data-value=""`), and any other text guarded. */
function plainText(cell: HTMLElement): string {
  const { value } = cell.dataset;
  if (value === '') return '';
  return value === undefined ? guardFormula(cellText(cell)) : cellText(cell).replaceAll(',', '');
}
