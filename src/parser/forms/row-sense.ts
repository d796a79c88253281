import type { ItemRole } from './item-columns.ts';
import { isFirstLevel, isOnlyLevel, isSecondLevel } from './levels.ts';

/** What a column of signs holds. */
export const SIGN = /^(?:[≥≤=<>＝＞＜≧≦]|>=|<=|定性|定量|大于|小于|等于|大于等于|小于等于|)$/;
const BARE_NUMBER = /^\d+(?:\.\d+)?$/;
/** A value in the column of measures. */
const NO_MEASURE = /[≥≤<>＜＞=＝]|\d[%％]/;
/** A sign that stands at the end of a name has lost its own cell. */
const ENDS_IN_SIGN = /[≥≤<>＜＞=＝]$/;
const WEIGHT = /^(?:[-—–/]|.{0,6}\d.{0,6})?$/;

/** Whether a text is the names of two levels, whose cells were joined. */
const isGlued = (text: string): boolean =>
  [...text].some((_, i) => i > 1 && isFirstLevel(text.slice(0, i)) && isSecondLevel(text.slice(i)));

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
    ENDS_IN_SIGN.test(name) ||
    isGlued(level1) ||
    isGlued(level2) ||
    /\d/.test(sign) ||
    // A level is printed twice or after a blank cell, and all behind it stand one column too far.
    (level1 !== '' && (level1 === level2 || level2 === '') && isOnlyLevel(name)) ||
    BARE_NUMBER.test(measure) ||
    NO_MEASURE.test(measure) ||
    !WEIGHT.test(weight)
  );
}
