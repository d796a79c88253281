import { AMOUNT_LABELS } from '../../domain/records.ts';
import { splitRows, type Separator } from '../text/cells.ts';
import type { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';

/** How the head of the first column begins. It may be printed without the rest. */
export const NAME_HEAD = '项目名称';
const NAME_REST = '(资金使用单位)';

/** The columns of the table in printed order, by their heads without white space and with half-width brackets. */
const COLUMN_HEADS = {
  name: `${NAME_HEAD}${NAME_REST}`,
  ...AMOUNT_LABELS,
  goal: '绩效目标',
  indicators: '绩效指标',
} as const;

export type Column = keyof typeof COLUMN_HEADS;
export const COLUMNS = Object.keys(COLUMN_HEADS) as readonly Column[];

/** Heads are never split over more filled lines than this. */
const MAX_SPLIT = 2 * COLUMNS.length;
/** The heads, or parts of heads, that a table may leave out. */
const OPTIONAL = [NAME_REST, ...Object.values(AMOUNT_LABELS)];
/** The first line of heads begins with the name's head or, where that head wrapped, with one of money. */
const FIRST_CHARACTERS = [NAME_HEAD, ...Object.values(AMOUNT_LABELS)].map((head) => head.charAt(0));
/** A row of cells is a row of heads if it names at least so many columns. */
const FEWEST_CELLS = 4;

/** Returns the column that a cell of the heads names; `null` if it names none. `项目名称` alone names the first column. */
export function toColumn(head: string): Column | null {
  const name = bareHead(head.replace(/^\s*"([^]*)"\s*$/, '$1'));
  if (name.startsWith(NAME_HEAD)) return 'name';
  return COLUMNS.find((column) => COLUMN_HEADS[column] === name) ?? null;
}

/** A head without white space and without the colon or the unit of money that may end it: `总计：`, `总计（万元）`. */
const bareHead = (head: string): string => squeeze(head).replace(/(?:\((?:单位:)?(?:人民币)?万?元\)|:)+$/, '');

/** Returns the columns that a row of cells names, if it is the row of heads; `null` if it is not. */
export function readHeadCells(cells: readonly string[]): (Column | null)[] | null {
  if (cells.length < FEWEST_CELLS) return null;
  const columns = cells.map(toColumn);
  const isHeads = columns.includes('name') && columns.filter((column) => column !== null).length >= FEWEST_CELLS;
  return isHeads ? columns : null;
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

/**
 * Returns the index after the column heads that begin at line `i`; `null` if none begin there. A head that wrapped may leave its rest
 * on a later line, before or after the other heads:
 * ```
 * 项目名称（资金使用单
 * 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标
 * 位）
 * ```
 */
export function readColumnHeads(lines: readonly Passage[], i: number): number | null {
  const first = lines[i]?.text ?? '';
  if (first.includes('\t')) return readHeadCells(first.split('\t')) === null ? null : i + 1;
  if (!FIRST_CHARACTERS.includes(squeeze(first).charAt(0))) return null;
  let left: string = Object.values(COLUMN_HEADS).join('');
  let end = i;
  for (let j = i, taken = 0; j < lines.length && taken < MAX_SPLIT && left !== ''; j++) {
    const text = lines[j]?.text.trim() ?? '';
    if (text === '') continue;
    const rest = text.split(/\s+/).reduce<string | null>((from, token) => removePiece(from, bareHead(token)), left);
    if (rest === null) break;
    left = rest;
    end = j + 1;
    taken++;
  }
  return end > i && isOptional(left) ? end : null;
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
