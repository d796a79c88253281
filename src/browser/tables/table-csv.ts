import { guardFormula } from '../../publishing/downloads/tables/csv.ts';
import { type CellPart, readParts } from './cell-parts.ts';
import { tableParts } from './table-parts.ts';

/** Reads every row of a table in its present order, including those that a filter hides or that are folded. Amounts lose their thousands separators. */
export function readTableRows(table: HTMLTableElement): string[][] {
  const [first, ...others] = tableParts(table);
  const continued = others.flatMap(({ rows, tHead }) => [...rows].filter((row) => row.parentElement !== tHead));
  const rows = [...(first?.rows ?? []), ...continued].map((row) =>
    [...row.cells].flatMap((cell) => [readParts(cell).map(toCsvText), ...Array<string[]>(cell.colSpan - 1).fill([''])]),
  );
  return spreadTexts(rows);
}

/** The text of a cell as CSV has it: guarded against running as a formula unless it is a figure. */
export const toCsvText = ({ text, isFigure }: CellPart): string => (isFigure ? text : guardFormula(text));

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
