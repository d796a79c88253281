import { cellText } from './read-cells.ts';

/** Reads every row of a table in its present order, including rows that a filter hides. Amounts lose their thousands separators. */
export function readTableRows(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      return [plainText(cell), ...Array<string>(cell.colSpan - 1).fill('')];
    }),
  );
}

/** Returns a figure without thousands separators, the empty string for a blank figure (`data-value=""`), and any other text guarded. */
function plainText(cell: HTMLElement): string {
  const { value } = cell.dataset;
  if (value === '') return '';
  return value === undefined ? guardFormula(cellText(cell)) : cellText(cell).replaceAll(',', '');
}

/** Writes CSV (RFC 4180). It begins with a byte order mark, because Excel misreads Chinese without one. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Puts an apostrophe before a text that a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
export function guardFormula(text: string): string {
  return /^[=+@＝＋＠－\t\r]|^-(?![\d.,]+%?$)/.test(text) ? `'${text}` : text;
}
