import { multiplyDecimals } from '../decimal.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Indicator, TargetCells } from '../records.ts';
import { foldTarget } from './fold.ts';
import { parseTarget, type Target } from './parse-target.ts';
import { matchUnit } from './units.ts';

/** The typed targets of an indicator; `null` where none is printed. */
export interface IndicatorTargets {
  readonly cycle: Target | null;
  readonly annual: Target | null;
  /** The annual one, or else that of the cycle. */
  readonly main: Target | null;
}

/** Reads the printed targets of an indicator. Where the sign, the figure and the unit of measure stand in cells of their own, they say what the annual one is. */
export function readIndicatorTargets(
  indicator: Pick<Indicator, 'name' | 'cycleTarget' | 'annualTarget' | 'cells'>,
): IndicatorTargets {
  const { name, cycleTarget, annualTarget, cells } = indicator;
  const cycle = cycleTarget === null ? null : parseTarget(cycleTarget, name);
  const annual =
    annualTarget === null ? null : ((cells && typeCells(cells, annualTarget)) ?? parseTarget(annualTarget, name));
  return { cycle, annual, main: annual ?? cycle };
}

/** Types a figure by its own cells; `null` where they hold none, or no unit of measure. A unit that no list knows is what is printed. */
function typeCells({ value, measure }: TargetCells, joined: string): Target | null {
  if (value === null || measure === null || isPlaceholder(measure) || !joined.endsWith(measure)) return null;
  const bare = parseTarget(joined.slice(0, -measure.length), '');
  if (bare.kind !== 'quantity' || bare.quantity.unit !== null || bare.tail !== null) return null;
  const folded = foldTarget(measure).text;
  const { length, factor, unit } = matchUnit(folded);
  const isKnown = length === folded.length && unit !== null;
  return {
    ...bare,
    quantity: {
      value: multiplyDecimals(bare.quantity.value, isKnown ? factor : '1'),
      unit: isKnown ? unit : folded,
      printed: `${value}${measure}`,
      unitFrom: 'target',
    },
  };
}
