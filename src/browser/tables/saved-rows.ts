import { guardFormula, toCsv } from '../../publishing/downloads/tables/csv.ts';
import type { TextFormat } from './offer-file.ts';

/** Rows of printed texts that a reader saves; a blank one is empty. */
export interface SavedRows {
  readonly heads: readonly string[];
  /** The heads of columns of plain figures. */
  readonly figures: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes rows as a file. In CSV, texts that would run as formulas are guarded; in JSON, figures are numbers, and what is blank is `null`. */
export function writeRows(
  { heads, figures, rows }: SavedRows,
  format: TextFormat,
  about: { readonly title: string; readonly url: string },
): string {
  const isFigure = heads.map((head) => figures.includes(head));
  if (format === 'csv')
    return toCsv([heads, ...rows.map((row) => row.map((text, at) => (isFigure[at] ? text : guardFormula(text))))]);
  const items = rows.map((row) =>
    Object.fromEntries(
      heads.map((head, at) => {
        const text = row[at] ?? '';
        return [head, text === '' ? null : isFigure[at] ? Number(text) : text];
      }),
    ),
  );
  return `${JSON.stringify({ ...about, rows: items }, null, 1)}\n`;
}
