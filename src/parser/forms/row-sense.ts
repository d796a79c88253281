import type { ItemRole } from './item-columns.ts';
import { isFirstLevel, isOnlyLevel, isSecondLevel } from './levels.ts';

/** What a column of signs holds. */
export const SIGN = /^(?:[≥≤=<>＝＞＜≧≦]|>=|<=|定性|定量|大于|小于|等于|大于等于|小于等于|)$/;
const BARE_NUMBER = /^\d+(?:\.\d+)?$/;
const WEIGHT = /^(?:[-—–/]|.{0,6}\d.{0,6})?$/;

/**
 * Whether the cells of an indicator are none that their columns hold: a cell is missing before them, or there is one too many.
 * ```
 * 二级指标 三级指标 指标性质 指标值
 * 数量指标 ≥       40000   株
 * ```
 */
export function areMisplaced({
  level1,
  level2,
  name,
  value,
  cycle,
  sign,
  measure,
  weight,
}: Record<ItemRole, string>): boolean {
  const isKnown = (level: string): boolean => level === '' || isFirstLevel(level) || isSecondLevel(level);
  const hasValue = value !== '' || cycle !== '';
  return (
    (isSecondLevel(level1) && !isFirstLevel(level1)) ||
    (isFirstLevel(level2) && !isSecondLevel(level2) && level2 !== level1) ||
    (!hasValue && name !== '' && (!isKnown(level1) || !isKnown(level2) || isOnlyLevel(name))) ||
    (name !== '' && SIGN.test(name)) ||
    /\d/.test(sign) ||
    BARE_NUMBER.test(measure) ||
    !WEIGHT.test(weight)
  );
}
