import { type Direction, DIRECTION_LABELS, directionOf } from '../../domain/targets/direction.ts';
import { readPlainly } from '../../domain/targets/plain-reading.ts';
import type { Indicator } from '../../domain/records.ts';
import { parseTarget } from '../../domain/targets/parse-target.ts';

/** What the site reads in an indicator's targets: generated, and shown beside the printed text. `null`: nothing was understood. */
export interface TargetReading {
  /** `本年度话务接通率不低于 93%` */
  readonly annual: string | null;
  /** Also `null` where the cycle's target is printed like the year's: one sentence says it. */
  readonly cycle: string | null;
  /** `越高越好`; `null` where that cannot be told. */
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
