import type { IndicatorWithTargets } from '../../domain/notes/note-rule.ts';
import { understoodParts } from '../../domain/targets/parse-target.ts';
import type { Figure } from '../shared/row-columns.ts';

/** Returns the distinct figures of an indicator's targets, 年度 and 实施周期 alike: each figure of each clause, and both ends of a range. */
export function listFigures({ cycle, annual }: Pick<IndicatorWithTargets, 'cycle' | 'annual'>): Figure[] {
  const figures = [annual, cycle].flatMap((target): Figure[] =>
    (target === null ? [] : understoodParts(target)).flatMap((part): Figure[] => {
      if (part.kind === 'quantity')
        return [{ sign: part.comparator, value: part.quantity.value, unit: part.quantity.unit ?? '' }];
      if (part.kind !== 'range') return [];
      const { low, high } = part;
      return [
        { sign: low.inclusive ? 'ge' : 'gt', value: low.value, unit: low.unit ?? '' },
        { sign: high.inclusive ? 'le' : 'lt', value: high.value, unit: high.unit ?? '' },
      ];
    }),
  );
  return [...new Map(figures.map((figure) => [JSON.stringify(figure), figure])).values()];
}
