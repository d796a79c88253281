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

/** Reads the printed targets of an indicator. A unit of measure that stands in a cell of its own is one, though no list knows it. */
export function readIndicatorTargets(
  indicator: Pick<Indicator, 'name' | 'cycleTarget' | 'annualTarget' | 'cells'>,
): IndicatorTargets {
  const { name, cycleTarget, annualTarget, cells } = indicator;
  const cycle = cycleTarget === null ? null : parseTarget(cycleTarget, name);
  const read = annualTarget === null ? null : parseTarget(annualTarget, name);
  const annual = read && cells && lacksUnit(read) ? (typeCells(cells, annualTarget!) ?? read) : read;
  return { cycle, annual, main: annual ?? cycle };
}

/** Whether a target may be a figure whose unit was not understood. */
const lacksUnit = (target: Target): boolean =>
  target.kind === 'qualitative' ||
  (target.kind === 'quantity' && (target.quantity.unit === null || target.tail !== null));

/** Types a figure whose cell of the unit holds what no list knows; `null` for all else, which the text shows as well: `2026年` is no quantity. */
function typeCells({ value, measure }: TargetCells, joined: string): Target | null {
  if (value === null || measure === null || isPlaceholder(measure) || !joined.endsWith(measure)) return null;
  const unit = foldTarget(measure).text;
  if (matchUnit(unit).length === unit.length) return null;
  const bare = parseTarget(joined.slice(0, -measure.length), '');
  if (bare.kind !== 'quantity' || bare.quantity.unit !== null || bare.tail !== null) return null;
  return { ...bare, quantity: { ...bare.quantity, unit, printed: `${value}${measure}`, unitFrom: 'target' } };
}
