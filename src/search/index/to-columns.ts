import { coverageGroup } from '../../domain/measures/document-measures.ts';
import { toFen } from '../../domain/money.ts';
import type { Note, ProjectWithTargets } from '../../domain/notes/note-rule.ts';
import type { CurrencyUnit, Project } from '../../domain/records.ts';
import { isQuantified } from '../../domain/targets/parse-target.ts';
import { GROUPS, TRAITS } from '../shared/columns.ts';

// This stays out of `columns.ts`, which the browser loads: the code that reads targets is large and needs look-behind, which Safari 16.0 lacks.

/** Returns 总计 in 分; `null` where it is not printed. */
export const totalFen = ({ amounts }: Pick<Project, 'amounts'>, currency: CurrencyUnit): number | null =>
  amounts.total === null ? null : toFen(amounts.total, currency);

/**
 * Returns the sum of a project's traits. The groups are those of the coverage measures. A project is quantified if one of its targets is.
 */
export function toTraits({ indicators }: ProjectWithTargets, notes: readonly Note[]): number {
  let traits = notes.length > 0 ? TRAITS.noted : 0;
  for (const { indicator, cycle, annual } of indicators) {
    const group = coverageGroup(indicator);
    traits |= GROUPS.find(({ key }) => key === group)?.bit ?? TRAITS.groupOther;
    if ([cycle, annual].some((target) => target && isQuantified(target))) traits |= TRAITS.quantified;
  }
  return traits;
}

/** Packs amounts in 分, given in descending order, into an `Order`. */
export function packAmounts(fen: readonly number[]): { step: number; amounts: number[] } {
  const step = fen.every((amount) => amount % 10_000 === 0) ? 10_000 : 1;
  const amounts = fen.map((amount, index) => (index === 0 ? amount : fen[index - 1]! - amount) / step);
  return { step, amounts };
}
