import type { IndicatorWithTargets } from '../../domain/notes/note-rule.ts';
import { understoodParts, type Quantity } from '../../domain/targets/parse-target.ts';
import type { Figure } from '../shared/row-columns.ts';

/** Returns the distinct figures of an indicator's targets, 年度 and 实施周期 alike: each figure of each clause, and both ends of a range. */
export function listFigures({ cycle, annual }: Pick<IndicatorWithTargets, 'cycle' | 'annual'>): Figure[] {
  const quantities = [annual, cycle].flatMap((target): Quantity[] =>
    (target === null ? [] : understoodParts(target)).flatMap((part) =>
      part.kind === 'quantity' ? [part.quantity] : part.kind === 'range' ? [part.low, part.high] : [],
    ),
  );
  const figures = quantities.map(({ value, unit }): [string, Figure] => [
    `${value} ${unit}`,
    { value, unit: unit ?? '' },
  ]);
  return [...new Map(figures).values()];
}
