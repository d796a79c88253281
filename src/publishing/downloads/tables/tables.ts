import type { Table } from './column.ts';
import { toTableCsv } from './csv.ts';
import { INDICATOR_TABLE_COLUMNS } from './indicator-columns.ts';
import { PROJECT_COLUMNS } from './project-columns.ts';
import { type IndicatorRow, type ProjectRow, toIndicatorRows } from './rows.ts';

export const PROJECT_TABLE: Table<ProjectRow> = {
  name: 'projects',
  title: '项目',
  about: '一行一个项目。',
  columns: PROJECT_COLUMNS,
};

export const INDICATOR_TABLE: Table<IndicatorRow> = {
  name: 'indicators',
  title: '指标',
  about: '一行一项绩效指标。',
  columns: INDICATOR_TABLE_COLUMNS,
};

/** What the columns are, for readers: an entry for each column of each table. */
export const DICTIONARY = [PROJECT_TABLE, INDICATOR_TABLE].flatMap(({ name: table, columns }) =>
  columns.map(({ name, title, type, unit, about }) => ({ table, name, title, type, unit, about })),
);

/** Makes the CSV of one project, a row an indicator: what a page offers where no file exists. */
export const toProjectCsv = (row: ProjectRow): string => toTableCsv(INDICATOR_TABLE.columns, toIndicatorRows(row));
