import { squeeze } from '../text/source-text.ts';
import { joinCell } from './cell-text.ts';
import type { FormCell } from './form-row.ts';

/** The columns of indicators by their heads, without white space and with half-width signs. */
const HEADS = {
  level1: /^一级(?:绩效)?指标$/,
  level2: /^二级(?:绩效)?指标$/,
  name: /^(?:三级(?:绩效)?指标(?:名称)?|(?:绩效)?指标名称)$/,
  /** The name where no other column has it, else an explanation. */
  content: /^指标内容$/,
  value: /^(?:年度|本年度?|当年|全年|预期)?(?:绩效)?(?:指标|目标)值$/,
  cycle: /^(?:实施期|实施周期|中期|总体)(?:绩效)?(?:指标|目标)值$/,
  sign: /^(?:指标性质|指标方向|指标值类型|(?:运算|比较|计算|指标)?符号)$/,
  measure: /^(?:计量|度量|指标|指标值)?单位$/,
  weight: /^(?:指标|绩效|分值)?(?:权重|分值)(?:权重|值)?$/,
  leftOut:
    /^(?:绩效标准|指标(?:解释|说明|定义|属性|类型|值内容|值说明|值解释|值来源)|评(?:\(扣\))?分(?:标准|规则|方法)|评价标准|备注|说明|是否核心.*|核心指标|.*依据|.*来源|.*标准|计算(?:公式|方法)|历史.*|上年.*)$/,
} as const;

export type ItemRole = Exclude<keyof typeof HEADS, 'content'>;
const ROLES = Object.keys(HEADS).filter((role) => role !== 'content') as readonly ItemRole[];

/** Makes a value for each role. */
export const mapRoles = <T>(make: (role: ItemRole) => T): Record<ItemRole, T> =>
  Object.fromEntries(ROLES.map((role) => [role, make(role)])) as Record<ItemRole, T>;

/** A column of indicators and its place. */
export interface ItemColumn<Role extends string = ItemRole> {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly head: string;
}

const bareHead = (text: string): string =>
  squeeze(text)
    .replace(/\([^()]*\)?$/, '')
    .replace(/:$/, '');

/** A head is no longer than this, with all that stands in brackets behind it. */
const LONGEST_HEAD = 80;

/** Returns what a head names; `null` for another text. */
export function readItemHead(text: string): keyof typeof HEADS | null {
  if (text.length > LONGEST_HEAD) return null;
  const head = bareHead(text);
  const found = (Object.entries(HEADS) as [keyof typeof HEADS, RegExp][]).find(([, pattern]) => pattern.test(head));
  return found?.[0] ?? null;
}

/** Whether a row of cells is the heads of indicators: they name at least the indicator and its value. */
export function areItemHeads(cells: readonly FormCell[]): boolean {
  const roles = new Set(cells.map((cell) => readItemHead(joinCell(cell).text)));
  return (roles.has('name') || roles.has('content')) && (roles.has('value') || roles.has('cycle'));
}

/** The columns that heads name, from left to right. */
export function toItemColumns(cells: readonly FormCell[]): ItemColumn[] {
  const read = cells.map((cell) => ({ cell, role: readItemHead(joinCell(cell).text) }));
  const hasName = read.some(({ role }) => role === 'name');
  return read.flatMap(({ cell, role }) => {
    if (role === null) return [];
    const own: ItemRole = role === 'content' ? (hasName ? 'leftOut' : 'name') : role;
    return [{ role: own, from: cell.from, to: cell.to, head: squeeze(joinCell(cell).text) }];
  });
}

/** Whether two heads name the same column: one of them is there twice, or they are shifted. */
export function haveTwins(columns: readonly ItemColumn<string>[]): boolean {
  const roles = columns.map(({ role }) => role).filter((role) => role !== 'leftOut');
  return new Set(roles).size < roles.length;
}

/** Whether a cell takes most of two columns, so that nothing shows which of them its text belongs to. */
export const spansColumns = (
  { from, to }: FormCell,
  columns: readonly { readonly from: number; readonly to: number }[],
): boolean =>
  columns.filter((column) => Math.min(to, column.to) - Math.max(from, column.from) > (column.to - column.from) / 2)
    .length > 1;

/** The column in which the middle of a cell lies; `null` if it lies in none. */
export function columnOf<C extends { readonly from: number; readonly to: number }>(
  { from, to }: FormCell,
  columns: readonly C[],
): C | null {
  const middle = (from + to) / 2;
  return columns.find((column) => middle > column.from && middle < column.to) ?? null;
}
