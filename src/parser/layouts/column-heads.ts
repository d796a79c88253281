import { AMOUNT_LABELS, FISCAL_LABELS, FISCAL_PARTS, type MoneyColumn } from '../../domain/records.ts';
import { splitRows, type Separator } from '../text/cells.ts';
import type { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';

/** How the head of the first column begins, by forms. It may be printed without the rest. */
const NAME_HEADS = { table: '项目名称', 'spending-table': '支出项目类别' } as const;
const NAME_REST = '(资金使用单位)';
export const NAME_HEAD = NAME_HEADS.table;

/** The forms that have a row for each project under heads. */
export type TableForm = keyof typeof NAME_HEADS;
const TABLE_FORMS = Object.keys(NAME_HEADS) as readonly TableForm[];

/** The columns of 项目支出绩效目标表 in printed order, by their heads without white space and with half-width brackets. */
const TABLE_HEADS = {
  name: `${NAME_HEAD}${NAME_REST}`,
  ...AMOUNT_LABELS,
  goal: '绩效目标',
  indicators: '绩效指标',
} as const;

export type Column = keyof typeof TABLE_HEADS | MoneyColumn;
/** A column of money that has no key, by its head: `fund 上年结转资金`. */
export type FundColumn = `fund ${string}`;
export type HeadColumn = Column | FundColumn;
/** The columns of 项目支出绩效目标表 in printed order. */
export const TABLE_COLUMNS = Object.keys(TABLE_HEADS) as readonly Column[];
/** The columns of all forms in printed order: the parts of 财政拨款 follow it. */
export const COLUMNS: readonly Column[] = TABLE_COLUMNS.flatMap((column) =>
  column === 'fiscal' ? [column, ...FISCAL_PARTS] : [column],
);
const HEADS = Object.entries({ ...TABLE_HEADS, ...FISCAL_LABELS }) as readonly (readonly [Column, string])[];

/** The heads without which a table is none of its form. */
export const NEEDED: Readonly<Record<TableForm, readonly Column[]>> = {
  table: ['name', 'total', 'goal', 'indicators'],
  'spending-table': ['name', 'total', 'goal'],
};

/** The heads of 财政拨款 that 表12 prints below it. */
const PART_HEADS = ['合计', ...Object.values(FISCAL_LABELS)].join('');
/** The heads of each form as they stand in lines without cells. */
const LINE_HEADS: Readonly<Record<TableForm, readonly string[]>> = {
  table: Object.values(TABLE_HEADS),
  'spending-table': [
    `${NAME_HEADS['spending-table']}${NAME_REST}`,
    ...Object.values(AMOUNT_LABELS),
    TABLE_HEADS.goal,
    PART_HEADS,
  ],
};

/** Heads are never split over more filled lines than this. */
const MAX_SPLIT = 2 * TABLE_COLUMNS.length;
/** The heads, or parts of heads, that a table may leave out. */
const OPTIONAL = [NAME_REST, ...Object.values(AMOUNT_LABELS)];
/** The first line of heads begins with the name's head or, where that head wrapped, with one of money. */
const FIRST_CHARACTERS = [...Object.values(NAME_HEADS), ...Object.values(AMOUNT_LABELS)].map((head) => head.charAt(0));
/** A row of cells is a row of heads if it names at least so many columns. */
const FEWEST_CELLS = 4;

const FUND = /(?:资金|收入|补助|拨款|结余|结转|贷款|债券|自筹)$/;

/** Returns the column that a cell of the heads names; `null` if it names none. `项目名称` alone names the first column. */
export function toColumn(head: string): Column | null {
  const name = bareHead(head.replace(/^\s*"([^]*)"\s*$/, '$1'));
  if (toForm(head) !== null) return 'name';
  return HEADS.find(([, printed]) => printed === name || `${printed}拨款` === name)?.[0] ?? null;
}

/** Returns the column that a head of 表12 names where it is of money without a key; `null` for another head. */
export function toFund(head: string): FundColumn | null {
  const name = bareHead(head);
  return toColumn(head) === null && FUND.test(name) ? `fund ${name}` : null;
}

/** The printed head of a column of money without a key; `null` for another column. */
export const fundLabel = (column: string | null): string | null =>
  column?.startsWith('fund ') ? column.slice('fund '.length) : null;

/** Returns the form that the head of the first column names; `null` for another head. */
export function toForm(head: string): TableForm | null {
  const name = bareHead(head.replace(/^\s*"([^]*)"\s*$/, '$1'));
  return TABLE_FORMS.find((form) => name.startsWith(NAME_HEADS[form])) ?? null;
}

/** Returns the column that a head below 财政拨款 names: its sum or one of its parts. */
export function toPart(head: string): Column | null {
  if (/^(?:合计|小计)$/.test(bareHead(head))) return 'fiscal';
  const column = toColumn(head);
  return FISCAL_PARTS.find((part) => part === column) ?? null;
}

/** A head without white space and without the colon or the unit of money that may end it: `总计：`, `总计（万元）`. */
const bareHead = (head: string): string => squeeze(head).replace(/(?:\((?:单位:)?(?:人民币)?万?元\)|:)+$/, '');

/** The heads that stand in cells. */
interface HeadCells {
  readonly form: TableForm;
  readonly columns: readonly (HeadColumn | null)[];
  /** How many rows they take. */
  readonly rows: 1 | 2;
}

/** Reads the row of heads in cells, and the row of the parts of 财政拨款 that may stand below; `null` if it is no such row. */
export function readHeadCells(cells: readonly string[], below: readonly string[] = []): HeadCells | null {
  if (cells.length < FEWEST_CELLS) return null;
  const named = cells.map(toColumn);
  const form = toForm(cells[named.indexOf('name')] ?? '');
  if (form === null || named.filter((column) => column !== null).length < FEWEST_CELLS) return null;
  const columns = named.map((column, i) => column ?? (form === 'spending-table' ? toFund(cells[i]!) : null));
  const parts = below.map((head) => (head.trim() === '' ? undefined : toPart(head)));
  const own = parts.filter((part) => part !== undefined);
  if (own.length < 2 || own.includes(null)) return { form, columns, rows: 1 };
  const at = columns.indexOf('fiscal');
  // Cells that are merged in print keep their places in a spreadsheet's copy and lose them in a browser's.
  const isAligned = parts.every((part, i) => part === undefined || i === at || (i > at && cells[i]?.trim() === ''));
  const spread = isAligned
    ? columns.map((column, i) => parts[i] ?? column)
    : cells.flatMap((cell, i) => (i === at ? own : cell.trim() === '' ? [] : [columns[i] ?? null]));
  return { form, columns: spread, rows: 2 };
}

/** Returns what parts the heads of a table, and so all its cells: tabs, commas, or `null` for neither. */
export function findSeparator(text: string): Separator | null {
  for (const separator of ['\t', ','] as const) {
    if (!text.includes(separator)) continue;
    for (const { cells } of splitRows(text, separator)) {
      if (readHeadCells(cells.map(({ start, end }) => text.slice(start, end))) !== null) return separator;
    }
  }
  return null;
}

/** The heads that were found in lines. */
interface FoundHeads {
  readonly form: TableForm;
  /** The index of the line after them. */
  readonly end: number;
  /** The heads where they stand in cells. */
  readonly cells: HeadCells | null;
}

/**
 * Finds the column heads that begin at line `i`; `null` if none begin there. A head that wrapped may leave its rest on a later line, before or
 * after the other heads:
 * ```
 * 项目名称（资金使用单
 * 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标
 * 位）
 * ```
 */
export function readColumnHeads(lines: readonly Passage[], i: number): FoundHeads | null {
  const first = lines[i]?.text ?? '';
  if (first.includes('\t')) {
    const cells = readHeadCells(first.split('\t'), lines[i + 1]?.text.split('\t'));
    return cells && { form: cells.form, end: i + cells.rows, cells };
  }
  if (!FIRST_CHARACTERS.includes(squeeze(first).charAt(0))) return null;
  return findHeadLines(lines, i, 'table') ?? findHeadLines(lines, i, 'spending-table');
}

/** Finds the heads of a form in lines: all of them but those that may be missing, in any order. */
function findHeadLines(lines: readonly Passage[], i: number, form: TableForm): FoundHeads | null {
  let left = LINE_HEADS[form].join('');
  let end = i;
  const funds: [before: number, FundColumn][] = [];
  for (let j = i, taken = 0; j < lines.length && taken < MAX_SPLIT && left !== ''; j++) {
    const text = lines[j]?.text.trim() ?? '';
    if (text === '') continue;
    const tokens = text.split(/\s+/);
    const own = form === 'spending-table' ? findFunds(tokens) : [];
    const rest = tokens
      .filter((_, t) => !own.some(([at]) => at === t))
      .reduce<string | null>((from, token) => removePiece(from, bareHead(token)), left);
    if (rest === null) break;
    funds.push(...own.map(([at, fund]): [number, FundColumn] => [columnBefore(tokens, at), fund]));
    left = rest;
    end = j + 1;
    taken++;
  }
  if (end === i) return null;
  if (form === 'table') return isOptional(left) ? { form, end, cells: null } : null;
  const hasParts = !left.endsWith(PART_HEADS);
  if ((hasParts ? left : left.slice(0, -PART_HEADS.length)).replace(NAME_REST, '') !== '') return null;
  const isPart = (column: string): boolean => FISCAL_PARTS.some((part) => part === column);
  const columns = COLUMNS.flatMap((column, at): HeadColumn[] =>
    column === 'indicators' || (!hasParts && isPart(column))
      ? []
      : [column, ...funds.flatMap(([before, fund]) => (before === at ? [fund] : []))],
  );
  if (funds.some(([before]) => before < 0)) return null;
  return { form, end, cells: { form, columns, rows: 1 } };
}

/** The heads of money without a key among the tokens of a line. */
const findFunds = (tokens: readonly string[]): [at: number, FundColumn][] =>
  tokens.flatMap((token, at) => {
    const fund = toFund(token);
    return fund === null ? [] : [[at, fund] as [number, FundColumn]];
  });

/** The index of the column behind which one without a key stands: that of the head before it, or of the last part below that head. */
function columnBefore(tokens: readonly string[], at: number): number {
  const column = toColumn(tokens[at - 1] ?? '');
  return column === null ? -1 : COLUMNS.indexOf(column === 'fiscal' ? FISCAL_PARTS.at(-1)! : column);
}

/** Removes the first occurrence of a piece from a text; `null` if the text does not hold it. */
function removePiece(text: string | null, piece: string): string | null {
  const at = text?.indexOf(piece) ?? -1;
  return text === null || at < 0 ? null : text.slice(0, at) + text.slice(at + piece.length);
}

/** Tells whether all that is left of the heads may be missing. */
function isOptional(left: string): boolean {
  return OPTIONAL.reduce((text, head) => text.replace(head, ''), left) === '';
}
