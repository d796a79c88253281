import { DIRECTION_LABELS, type DirectionReading, directionOf } from '../../domain/targets/direction.ts';
import { readPlainly } from '../../domain/targets/plain-reading.ts';
import type { Indicator } from '../../domain/records.ts';
import { readIndicatorTargets } from '../../domain/targets/indicator-targets.ts';

/**
 * What the site says beside the printed targets of an indicator. `null` where it could not read a target, or where the printed cell says
 * it as plainly.
 */
export interface TargetReading {
  /** `本年度话务接通率为 93% 以上` */
  readonly annual: string | null;
  /** Also `null` where the cycle prints the same target as the year, because one sentence says both. */
  readonly cycle: string | null;
  /** `越高越好`; `null` where neither the name nor the target shows a direction, and where a comparator in print shows it. */
  readonly direction: string | null;
}

/** One figure with or without a comparator, such as `≥93%`, `不低于 93%`, `每年≥20场` or `12`; or a grade, such as `良好`. */
const PLAIN =
  /^(?:(?:每[年季月周日])?(?:[≥≤＞＜>=<＝]{1,2}|[不大小高低][于低少超高]{1,2}[于过]?|大于等于|小于等于|超过|达到)?\s*[\d.,，]+\s*\S{0,3}|\p{Script=Han}{1,3})$/u;

export function readTargets(indicator: Indicator): TargetReading {
  const { name, cycleTarget, annualTarget } = indicator;
  const { annual, cycle, main } = readIndicatorTargets(indicator);
  return {
    annual: annual && !isPlain(annualTarget) ? readPlainly(annual, name, 'annual') : null,
    cycle: cycle && cycleTarget !== annualTarget && !isPlain(cycleTarget) ? readPlainly(cycle, name, 'cycle') : null,
    direction: main && directionLabel(directionOf(main, name)),
  };
}

const isPlain = (printed: string | null): boolean => printed !== null && PLAIN.test(printed.trim());

const directionLabel = ({ direction, basis }: DirectionReading): string | null =>
  basis === 'name' && direction !== 'unknown' ? DIRECTION_LABELS[direction] : null;
