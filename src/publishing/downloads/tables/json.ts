import type { Cell, Column, ColumnType } from './column.ts';

/** Writes one value. A decimal keeps all its digits, which a JSON number may have. */
function toJsonValue(cell: Cell, type: ColumnType): string {
  return cell !== null && type === 'decimal' ? String(cell) : JSON.stringify(cell);
}

/** Writes the keys and values of a row, without braces. What is not printed is `null`. */
export const toJsonFields = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  columns.map(({ name, type, valueOf }) => `"${name}":${toJsonValue(valueOf(row), type)}`).join(',');
