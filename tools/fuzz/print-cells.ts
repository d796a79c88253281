import type { AMOUNT_COLUMNS } from '../../src/domain/records.ts';
import type { Random } from '../synthesis/random.ts';
import type { DraftTable, TableRow } from './draft-table.ts';
import type { TakenText } from './take-text.ts';

type Quote = (cell: string, separator: string) => string;

const enclose = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** How programs quote cells. Not all of them follow RFC 4180. */
const QUOTES: Readonly<Record<string, Quote>> = {
  'where needed': (cell, separator) => (/["\r\n]/.test(cell) || cell.includes(separator) ? enclose(cell) : cell),
  everywhere: enclose,
  'every text': (cell) => (/^[\d,.]*$/.test(cell) ? cell : enclose(cell)),
  'around commas only': (cell) => (cell.includes(',') && !cell.includes('"') ? enclose(cell) : cell),
  never: (cell) => cell,
};

const HEADS: Readonly<Record<string, string>> = {
  name: '项目名称（资金使用单位）',
  total: '总计',
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
  goal: '绩效目标',
  items: '绩效指标',
};

/** Writes a table as a spreadsheet saves or copies it: parted by commas or tabs, with some kind of quoting, and breaks in cells. */
export function printCells({ draft, title, rows }: DraftTable, random: Random): TakenText {
  const separator = random.pick([',', '\t']);
  const style = random.pick(['where needed', 'where needed', ...Object.keys(QUOTES)]);
  const quote = QUOTES[style] ?? enclose;
  const columns = random.chance(0.8) ? Object.keys(HEADS) : random.shuffle(Object.keys(HEADS));
  const lineBreak = random.pick(['\n', '\r\n']);
  const breaksCells = random.chance(0.3);
  const drops = random.chance(0.1);
  const cellOf = (row: TableRow, column: string): string => {
    if (column === 'name') return row.name;
    if (column === 'goal') return breaksCells ? row.goal.replace(/。(?=.)/g, '。\n') : row.goal;
    if (column === 'items') return breaksCells ? row.items.replace(/。(?=\d+、\d-)/g, '。\n') : row.items;
    const figure = row.figures[column as (typeof AMOUNT_COLUMNS)[number]] ?? '';
    return drops ? figure.replaceAll(',', '') : figure;
  };
  const write = (cells: readonly string[]): string => {
    const padded = [...cells, ...Array.from({ length: columns.length - cells.length }, () => '')];
    return (random.chance(0.1) ? cells : padded).map((cell) => quote(cell, separator)).join(separator);
  };
  const head = [
    write([title]),
    write([`部门名称：${draft.department}`]),
    write([`单位：${draft.currencyUnit}`]),
    columns.map((column) => quote(HEADS[column] ?? '', separator)).join(separator),
  ];
  const lines = rows.map((row) => columns.map((column) => quote(cellOf(row, column), separator)).join(separator));
  if (random.chance(0.3)) lines.splice(random.int(1, lines.length), 0, ...head.slice(random.pick([0, 3])));
  return {
    text: [...head, ...lines, ''].join(lineBreak),
    how: `cells parted by ${separator === ',' ? 'commas' : 'tabs'}, quoted ${style}`,
  };
}
