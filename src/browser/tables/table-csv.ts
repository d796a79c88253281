import { cellText } from './read-cells.ts';

/** Every row of a table, also those that a filter hides, in the order they stand in. Amounts come without thousands separators. */
export function readTableRows(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      return [plainText(cell), ...Array<string>(cell.colSpan - 1).fill('')];
    }),
  );
}

/** A figure without thousands separators, nothing for a blank one (`data-value=""`), any other text with its formula guarded. */
function plainText(cell: HTMLElement): string {
  const { value } = cell.dataset;
  if (value === '') return '';
  return value === undefined ? guardFormula(cellText(cell)) : cellText(cell).replaceAll(',', '');
}

/** RFC 4180 with a byte order mark, without which Excel reads Chinese as gibberish. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. https://owasp.org/www-community/attacks/CSV_Injection */
export function guardFormula(text: string): string {
  return /^[=+@\t\r]|^-(?![\d.,]+%?$)/.test(text) ? `'${text}` : text;
}
