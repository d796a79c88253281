import type { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';

/** The columns of the table, by their heads without white space and with half-width brackets. */
export const COLUMN_HEADS = {
  name: '项目名称(资金使用单位)',
  total: '总计',
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
  goal: '绩效目标',
  indicators: '绩效指标',
} as const;

export type Column = keyof typeof COLUMN_HEADS;

/** Heads are never split over more filled lines than this. */
const MAX_SPLIT = 14;
/** What a table may leave out of its heads. */
const OPTIONAL = /^(?:\(资金使用单位\)|总计|财政拨款|财政专户拨款|其他资金)*$/;

/** The column that a cell of the heads names, or `null`. `项目名称` alone is the name column. */
export function toColumn(head: string): Column | null {
  const name = squeeze(head);
  if (name.startsWith('项目名称')) return 'name';
  for (const column of Object.keys(COLUMN_HEADS) as Column[]) if (COLUMN_HEADS[column] === name) return column;
  return null;
}

/**
 * The index after the column heads that begin at line `i`, or `null` if none begin there. A head that wrapped may leave its rest
 * on a later line, before or after the other heads:
 * ```
 * 项目名称（资金使用单
 * 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标
 * 位）
 * ```
 */
export function readColumnHeads(lines: readonly Passage[], i: number): number | null {
  const first = lines[i]?.text ?? '';
  if (first.includes('\t')) {
    const columns = first.split('\t').map(toColumn);
    return columns.includes('name') && columns.filter((column) => column !== null).length >= 4 ? i + 1 : null;
  }
  if (!/^(?:项|总计|财政)/.test(squeeze(first))) return null;
  let left: string = Object.values(COLUMN_HEADS).join('');
  let end = i;
  for (let j = i, taken = 0; j < lines.length && taken < MAX_SPLIT && left !== ''; j++) {
    const text = lines[j]?.text.trim() ?? '';
    if (text === '') continue;
    const rest = text.split(/\s+/).reduce<string | null>((from, token) => removePiece(from, squeeze(token)), left);
    if (rest === null) break;
    left = rest;
    end = j + 1;
    taken++;
  }
  return end > i && OPTIONAL.test(left) ? end : null;
}

function removePiece(text: string | null, piece: string): string | null {
  const at = text?.indexOf(piece) ?? -1;
  return text === null || at < 0 ? null : text.slice(0, at) + text.slice(at + piece.length);
}
