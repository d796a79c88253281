import { compareDecimals, multiplyDecimals } from '../decimal.ts';
import { directionOf, nameDirection } from './direction.ts';
import type { Comparator, Quantity, Target } from './parse-target.ts';
import { comparisonBase, dimensionOf } from './units.ts';

/** Whether one target demands more, less or as much as another of the same indicator. */
export type Strictness = 'stricter' | 'laxer' | 'same';

/** Returns a negative number, zero or a positive number; `null` if the units do not compare. 小时 and 分钟 do, 月 and 天 do not. */
export function compareQuantities(a: Quantity, b: Quantity): number | null {
  if (a.unit === b.unit) return compareDecimals(a.value, b.value);
  if (a.unit === null || b.unit === null) return null;
  const [[factorA, baseA], [factorB, baseB]] = [comparisonBase(a.unit), comparisonBase(b.unit)];
  return baseA === baseB
    ? compareDecimals(multiplyDecimals(a.value, factorA), multiplyDecimals(b.value, factorB))
    : null;
}

/**
 * Compares two targets of one indicator. Both have to be single figures whose comparators point the same way, or grades; the answer is `null` for
 * all others.
 */
export function compareStrictness(target: Target, other: Target, name: string): Strictness | null {
  if (target.kind === 'grade' && other.kind === 'grade') {
    if (target.scale !== other.scale) return null;
    return target.rank === other.rank ? 'same' : target.rank > other.rank ? 'stricter' : 'laxer';
  }
  if (target.kind !== 'quantity' || other.kind !== 'quantity') return null;
  if (target.per !== other.per || target.tail !== other.tail) return null;
  const direction = directionOf(target, name).direction;
  if (direction !== directionOf(other, name).direction || (direction !== 'higher' && direction !== 'lower'))
    return null;
  if (side(target.comparator) !== side(other.comparator)) return null;
  const order = compareQuantities(target.quantity, other.quantity);
  if (order === null || order === 0) return order === null ? null : 'same';
  return order > 0 === (direction === 'higher') ? 'stricter' : 'laxer';
}

function side(comparator: Comparator): 'up' | 'down' | 'at' {
  return comparator === 'ge' || comparator === 'gt' ? 'up' : comparator === 'le' || comparator === 'lt' ? 'down' : 'at';
}

/**
 * Tells whether the figures of the years add up to that of the cycle. Counts and amounts do (一年 100 个, 三年 300 个); rates, scores, durations and
 * prices per unit do not.
 */
export function isAdditive({ unit }: Quantity, name: string): boolean {
  if (unit === null) return nameDirection(name) === null || !/[率度](?:[（(].*)?$/.test(name);
  const dimension = dimensionOf(unit);
  if (unit.includes('/') || /人均|户均|平均|单价|单位成本|每/.test(name)) return false;
  return dimension === 'count' || dimension === 'money';
}
