import { type Direction, DIRECTION_LABELS, directionOf } from '../../domain/targets/direction.ts';
import { readPlainly } from '../../domain/targets/plain-reading.ts';
import type { Indicator } from '../../domain/records.ts';
import { parseTarget } from '../../domain/targets/parse-target.ts';

/**
 * Generated sentences that the site shows beside the printed targets of an indicator. `null` where it could not read a
 * target.
 */
export interface TargetReading {
  /** `本年度话务接通率不低于 93%` */
  readonly annual: string | null;
  /** Also `null` where the cycle prints the same target as the year, because one sentence says both. */
  readonly cycle: string | null;
  /** `越高越好`; `null` where neither the name nor the target shows a direction. */
  readonly direction: string | null;
}

export function readTargets({ name, cycleTarget, annualTarget }: Indicator): TargetReading {
  const annual = annualTarget === null ? null : parseTarget(annualTarget, name);
  const cycle = cycleTarget === null ? null : parseTarget(cycleTarget, name);
  const main = annual ?? cycle;
  return {
    annual: annual && readPlainly(annual, name, 'annual'),
    cycle: cycle && cycleTarget !== annualTarget ? readPlainly(cycle, name, 'cycle') : null,
    direction: main && directionLabel(directionOf(main, name).direction),
  };
}

const directionLabel = (direction: Direction): string | null =>
  direction === 'unknown' ? null : DIRECTION_LABELS[direction];
