import type { Folded } from './fold.ts';
import { endsWithMeasure } from './measure-nouns.ts';
import type { FormulaTarget } from './target.ts';

const FORMULA = /^(?:[^=≥≤<>/÷]+=)?\(?([^/÷≥≤<>=\d]+?)\)?(?:\/|÷)\(?([^/÷≥≤<>=\d]+?)\)?(?:[*]100%?)?$/;

/** Reads a formula that is printed in place of a target: `实际工期/计划工期`, `完成率=完成数÷计划数×100%`. */
export function parseFormula({ text, printed }: Folded): FormulaTarget | null {
  const found = FORMULA.exec(text);
  const [, numerator = '', denominator = ''] = found ?? [];
  if (!found || !endsWithMeasure(numerator) || !endsWithMeasure(denominator)) return null;
  const slash = text.search(/[/÷]/);
  const from = text.lastIndexOf(numerator, slash);
  const to = text.indexOf(denominator, slash);
  return {
    kind: 'formula',
    numerator: printed.slice(from, from + numerator.length),
    denominator: printed.slice(to, to + denominator.length),
  };
}
