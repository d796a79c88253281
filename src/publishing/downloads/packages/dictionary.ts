import { type Column, column } from '../tables/column.ts';
import { toCsvHead, toCsvRow } from '../tables/csv.ts';
import { DICTIONARY } from '../tables/tables.ts';
import { ABOUT_DATA, addressOf, citationOf, type Description, licenceOf, READING_RULES } from './description.ts';

type Entry = (typeof DICTIONARY)[number];

/** The columns of the dictionary itself. */
const ENTRY_COLUMNS: readonly Column<Entry>[] = [
  column({ name: 'table', title: '表', about: '列所在的表。', valueOf: ({ table }) => table }),
  column({ name: 'name', title: '列名', about: '列的名称，不会改变。', valueOf: ({ name }) => name }),
  column({ name: 'title', title: '中文名', about: '列的中文名称。', valueOf: ({ title }) => title }),
  column({ name: 'type', title: '类型', about: 'text、integer、decimal 或 date。', valueOf: ({ type }) => type }),
  column({ name: 'unit', title: '单位', about: '数值的单位。', valueOf: ({ unit }) => unit }),
  column({ name: 'explanation', title: '解释', about: '列里写的是什么。', valueOf: ({ about }) => about }),
];

export const toDictionaryCsv = (): string =>
  toCsvHead(ENTRY_COLUMNS) + DICTIONARY.map((entry) => toCsvRow(ENTRY_COLUMNS, entry)).join('');

/** The rows of the sheet 说明: what the workbook holds, under which licence, how to cite it, and what its columns are. */
export function toNoteRows(description: Description): string[][] {
  const { scope, siteName, date } = description;
  return [
    ['标题', scope.title],
    ['内容', ABOUT_DATA],
    ['发布', siteName],
    ['来源日期', date],
    ['地址', addressOf(description)],
    ['许可', licenceOf(description)],
    ['引用', citationOf(description)],
    ...READING_RULES.map((rule) => ['怎样读', rule]),
    ...DICTIONARY.map(({ table, name, title, unit, about }) => [
      table === 'projects' ? '项目表的列' : '指标表的列',
      `${title}${unit === null ? '' : `，单位${unit}`}：${about}`,
      name,
    ]),
  ];
}
