import { constants, zstdCompressSync } from 'node:zlib';
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Table } from '../tables/column.ts';

const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
};

/** From so many rows on, Zstandard is worth being set up for each page of each column. */
const MANY_ROWS = 2_000;
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 9 } };

/**
 * Makes a Parquet file of a table (https://parquet.apache.org/docs/file-format/), compressed with Zstandard, or Snappy if it is small. `facts` go into its key-value metadata. `rows` are not empty:
 * other readers refuse what the library writes of a table without rows.
 */
export function makeParquet<Row>(
  { columns }: Pick<Table<Row>, 'columns'>,
  rows: readonly Row[],
  facts: Readonly<Record<string, string>>,
): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] })),
  ];
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: rows.map((row) => toValue(column, row)) })),
    schema,
    codec: rows.length < MANY_ROWS ? 'SNAPPY' : 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes, { ...LEVEL, pledgedSrcSize: bytes.length }) },
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    createdBy: 'mingzhang',
  });
  return new Uint8Array(buffer);
}

function toValue<Row>({ type, valueOf }: Column<Row>, row: Row): Cell | bigint | Date | undefined {
  const cell = valueOf(row);
  if (cell === null) return undefined;
  return { text: () => cell, integer: () => BigInt(cell), decimal: () => Number(cell), date: () => new Date(cell) }[
    type
  ]();
}
