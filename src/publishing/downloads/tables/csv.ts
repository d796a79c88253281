import type { Cell, Column } from './column.ts';

/** What a program takes for UTF-8 instead of guessing. Files that a reader opens by hand begin with it; files of a data package do not. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Characters that show nothing: white space, marks of direction, joiners and the byte order mark. */
const HIDDEN = String.raw`[\s\p{Cf}\p{Cc}]`;
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|${HIDDEN}*[=+\\-@＝＋－＠])`, 'u');
const COMPARED_NUMBER = new RegExp(`^${HIDDEN}*[=＝]{0,2}[+\\-＋－]?[\\d０-９][\\d０-９,，.．]*[%％‰]?$`, 'u');

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), also
 * where the sign is of full width or hidden characters stand before it. A number with a sign or a comparator (`-5`, `=100%`) stays as it is.
 */
export const guardFormula = (text: string): string => (needsGuard(text) ? `'${text}` : text);

export const needsGuard = (text: string): boolean => FORMULA.test(text) && !COMPARED_NUMBER.test(text);

/** Writes one cell. What is not printed is nothing at all, and an empty text is `""`. */
function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const toLine = (cells: readonly Cell[]): string => `${cells.map(toField).join(',')}\r\n`;

/** The line of the heads of a CSV (https://www.rfc-editor.org/rfc/rfc4180), with its line break. */
export const toCsvHead = (columns: readonly { readonly name: string }[]): string =>
  toLine(columns.map(({ name }) => name));

/** The line of one row, its texts guarded against running as formulas. Figures need no guard. */
export const toCsvRow = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  toLine(
    columns.map(({ type, valueOf }) => {
      const cell = valueOf(row);
      return type === 'text' && typeof cell === 'string' ? guardFormula(cell) : cell;
    }),
  );

/** Writes a CSV for readers from cells that are guarded where they need it. Empty texts stand for blank cells. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => toLine(cells.map((cell) => (cell === '' ? null : cell)))).join('');

/** Writes a table as a CSV for readers. */
export const toTableCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  BYTE_ORDER_MARK + toCsvHead(columns) + rows.map((row) => toCsvRow(columns, row)).join('');
