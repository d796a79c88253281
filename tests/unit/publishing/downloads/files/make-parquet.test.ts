import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { expect, test } from 'vitest';
import { makeParquet } from '../../../../../src/publishing/downloads/files/make-parquet.ts';
import { type Cell, column, type ColumnType } from '../../../../../src/publishing/downloads/tables/column.ts';

const COLUMNS = (['text', 'integer', 'decimal', 'date'] as const satisfies ColumnType[]).map((type) =>
  column<Readonly<Record<ColumnType, Cell>>>({ name: type, title: type, about: '', type, valueOf: (row) => row[type] }),
);
const ROW = { text: '甲', integer: 9_007_199_254_740_991, decimal: '29.91', date: '2026-02-10' };
const BLANK = { text: null, integer: null, decimal: null, date: null };
const ZERO = { text: '', integer: 0, decimal: '0', date: '1970-01-01' };

/** Writes rows and reads them with a program that did not write them. */
function writeAndRead(rows: readonly Readonly<Record<ColumnType, Cell>>[]) {
  const table = tableFromIPC(
    readParquet(makeParquet({ columns: COLUMNS }, rows, { licence: 'CC BY 4.0' })).intoIPCStream(),
  );
  const told = table.toArray().map((row) => row.toJSON() as Record<string, unknown>);
  return { told, types: table.schema.fields.map(({ type }) => String(type)) };
}

const DAY = 86_400_000;

// Small tables are compressed in another way than large ones.
test.each([1, 1_000])('cells come back with their types, blanks apart from zeros (%d times)', (times) => {
  const rows = Array.from({ length: times }, () => [ROW, BLANK, ZERO]).flat();
  const { told, types } = writeAndRead(rows);
  expect(types[0]).toBe('Utf8');
  expect(types.slice(1, 3)).toEqual(['Int64', 'Float64']);
  expect(types[3]).toMatch(/^Date/);
  expect(told).toHaveLength(rows.length);
  for (let at = 0; at < told.length; at += 3) {
    expect(told[at]).toMatchObject({ text: '甲', integer: 9_007_199_254_740_991n, decimal: 29.91 });
    expect(Number(told[at]!['date']) / DAY).toBe(Date.parse('2026-02-10') / DAY);
    expect(Object.values(told[at + 1]!)).toEqual([null, null, null, null]);
    expect(told[at + 2]).toMatchObject({ text: '', integer: 0n, decimal: 0 });
  }
});
