import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from '../../../disk/link-file.ts';
import { toCitationFile } from '../packages/citation.ts';
import { toDataPackage } from '../packages/data-package.ts';
import { addressOf, type Description, TABLE_FILES, type WrittenFile } from '../packages/description.ts';
import { toDictionaryCsv, toNoteRows } from '../packages/dictionary.ts';
import { toLicenceText, toReadme } from '../packages/readme.ts';
import { type Column, column, type Table } from '../tables/column.ts';
import { needsGuard, toCsvHead, toCsvRow } from '../tables/csv.ts';
import { INDICATOR_COLUMNS } from '../tables/indicator-columns.ts';
import { toJsonFields } from '../tables/json.ts';
import { type IndicatorRow, type ProjectRow, toIndicatorRows } from '../tables/rows.ts';
import { INDICATOR_TABLE, PROJECT_TABLE } from '../tables/tables.ts';
import { makeParquet } from './make-parquet.ts';
import { makeWorkbook, prepareSheets } from './make-workbook.ts';
import { type Content, toSums, writeContent } from './write-content.ts';

/** A package whose tables are on disk. */
export interface WrittenPackage {
  readonly folder: string;
  readonly files: readonly WrittenFile[];
}

/**
 * Writes the tables of a scope in all formats and what describes them, into `folder`. `members` are the packages that together have its rows,
 * in their order: the tables of a single one are taken as they are, and the lines of several are put together.
 */
export function writePackage(
  folder: string,
  description: Description,
  rows: readonly ProjectRow[],
  members: readonly WrittenPackage[] = [],
): WrittenFile[] {
  const [sole] = members;
  const tables =
    sole !== undefined && members.length === 1
      ? linkTables(folder, sole)
      : writeTables(folder, description, rows, members);
  const counts = {
    projects: rows.length,
    indicators: rows.reduce((sum, { project }) => sum + project.indicators.length, 0),
    guarded: rows.reduce((sum, row) => sum + countGuarded(row), 0),
  };
  const others: [name: string, content: string][] = [
    ['README.md', toReadme(description, counts, tables)],
    ['LICENSE.txt', toLicenceText(description.licence)],
    ['CITATION.cff', toCitationFile(description)],
    ['dictionary.csv', DICTIONARY_CSV],
    ['datapackage.json', `${JSON.stringify(toDataPackage(description, tables), null, 1)}\n`],
  ];
  const files = [...tables, ...others.map(([name, content]) => writeContent(folder, name, content))];
  return [...files, writeContent(folder, 'SHA256SUMS', toSums(files))];
}

function linkTables(folder: string, { folder: from, files }: WrittenPackage): WrittenFile[] {
  mkdirSync(folder, { recursive: true });
  const tables = files.filter(({ name }) => TABLE_FILES.some((table) => table.name === name));
  for (const { name } of tables) linkFile(join(from, name), join(folder, name));
  return tables;
}

function writeTables(
  folder: string,
  description: Description,
  rows: readonly ProjectRow[],
  members: readonly WrittenPackage[],
): WrittenFile[] {
  const inProjects = rows.map(toIndicatorRows);
  const indicators = inProjects.flat();
  const facts = { title: description.scope.title, licence: description.licence.name, url: addressOf(description) };
  const notes = toNoteRows(description);
  // A table without rows has no Parquet file.
  const makers: Readonly<Record<(typeof TABLE_FILES)[number]['name'], () => Content | undefined>> = {
    'projects.csv': () => (members.length > 0 ? joinCsv(members, 'projects.csv') : toCsvPieces(PROJECT_TABLE, rows)),
    'indicators.csv': () =>
      members.length > 0 ? joinCsv(members, 'indicators.csv') : toCsvPieces(INDICATOR_TABLE, indicators),
    'data.json': () => toJsonPieces(description, members.length > 0 ? joinJson(members) : toJsonRows(rows, inProjects)),
    'data.xlsx': () =>
      makeWorkbook([
        ...prepareSheets({ name: '说明', columns: NOTE_COLUMNS, frozen: 0, rows: notes }),
        ...prepareSheets({ name: PROJECT_TABLE.title, columns: PROJECT_TABLE.columns, frozen: 1, rows }),
        ...prepareSheets({
          name: INDICATOR_TABLE.title,
          columns: INDICATOR_TABLE.columns,
          frozen: 1,
          rows: indicators,
        }),
      ]),
    'projects.parquet': () => (rows.length === 0 ? undefined : makeParquet(PROJECT_TABLE, rows, facts)),
    'indicators.parquet': () => (indicators.length === 0 ? undefined : makeParquet(INDICATOR_TABLE, indicators, facts)),
  };
  return TABLE_FILES.flatMap(({ name }) => {
    const content = makers[name]();
    return content === undefined ? [] : [writeContent(folder, name, content)];
  });
}

const NOTE_COLUMNS: readonly Column<string[]>[] = [
  column({ name: 'about', title: '项', width: 14, about: '说的是什么。', valueOf: ([about]) => about ?? null }),
  column({ name: 'text', title: '说明', width: 90, about: '说明。', valueOf: ([, text]) => text ?? null }),
  column({
    name: 'name',
    title: '列名',
    width: 22,
    about: '在其他格式里的列名。',
    valueOf: ([, , name]) => name ?? null,
  }),
];

function* toCsvPieces<Row>({ columns }: Table<Row>, rows: readonly Row[]): Iterable<string> {
  yield toCsvHead(columns);
  for (const row of rows) yield toCsvRow(columns, row);
}

/** The lines of several files of one table, under one head. */
function* joinCsv(members: readonly WrittenPackage[], name: string): Iterable<Uint8Array> {
  for (const [index, { folder }] of members.entries()) {
    const bytes = readFileSync(join(folder, name));
    yield index === 0 ? bytes : bytes.subarray(bytes.indexOf('\r\n') + 2);
  }
}

const JSON_START = '"projects":[';
const JSON_END = '\n]}\n';

function* toJsonPieces(
  description: Description,
  projects: Iterable<string | Uint8Array>,
): Iterable<string | Uint8Array> {
  const { scope, licence } = description;
  const head = JSON.stringify({ title: scope.title, url: addressOf(description), licence });
  yield `${head.slice(0, -1)},${JSON_START}`;
  let separator = '';
  for (const project of projects) {
    if (project.length === 0) continue;
    yield separator;
    yield project;
    separator = ',';
  }
  yield JSON_END;
}

/** The projects with their indicators inside, so that what is the same for all indicators of a project is told once. */
function* toJsonRows(rows: readonly ProjectRow[], inProjects: readonly (readonly IndicatorRow[])[]): Iterable<string> {
  for (const [index, row] of rows.entries()) {
    const inside = inProjects[index]!.map((indicator) => `{${toJsonFields(INDICATOR_COLUMNS, indicator)}}`);
    yield `\n{${toJsonFields(JSON_COLUMNS, row)},"indicators":[${inside.join(',')}]}`;
  }
}

/** The projects of several files. */
function* joinJson(members: readonly WrittenPackage[]): Iterable<Uint8Array> {
  for (const { folder } of members) {
    const bytes = readFileSync(join(folder, 'data.json'));
    yield bytes.subarray(bytes.indexOf(JSON_START) + JSON_START.length, -JSON_END.length);
  }
}

/** The key `indicators` of JSON holds the indicators themselves and not their number. */
const JSON_COLUMNS = PROJECT_TABLE.columns.filter(({ name }) => name !== 'indicators');

const DICTIONARY_CSV = toDictionaryCsv();

/** How many texts of each project a package has counted already: a project is in the packages of its document, its department, its year and the site. */
const guardedOf = new WeakMap<ProjectRow, number>();

/** Counts the texts of a project and its indicators that are guarded against running as formulas. */
function countGuarded(row: ProjectRow): number {
  const known = guardedOf.get(row);
  if (known !== undefined) return known;
  const count =
    GUARDED_COLUMNS.projects.filter(isGuarded(row)).length +
    toIndicatorRows(row).reduce(
      (sum, indicator) => sum + GUARDED_COLUMNS.indicators.filter(isGuarded(indicator)).length,
      0,
    );
  guardedOf.set(row, count);
  return count;
}

const GUARDED_COLUMNS = {
  projects: PROJECT_TABLE.columns.filter(({ type }) => type === 'text'),
  indicators: INDICATOR_COLUMNS.filter(({ type }) => type === 'text'),
};

const isGuarded =
  <Row>(row: Row) =>
  ({ valueOf }: Column<Row>): boolean =>
    needsGuard(String(valueOf(row) ?? ''));
