import { describeDifference, type Difference } from '../../domain/reconcile.ts';
import { AMOUNT_LABELS, type CurrencyUnit } from '../../domain/records.ts';
import { fenText } from '../../domain/money-text.ts';
import { departmentPath, projectPath, unitPath } from '../parts/paths.ts';

/** A difference between a printed figure and what it should add up to, as a sentence about its row. */
export interface DifferenceNote {
  /** Whose printed figure it is. */
  readonly name: string;
  readonly href: string;
  readonly text: string;
  readonly kind: Difference['kind'];
}

const HREF = { document: departmentPath, unit: unitPath, project: projectPath } as const;

/** One note for each row and kind of sum: columns that differ by the same amount share a note. */
export function toDifferenceNotes(differences: readonly Difference[], currency: CurrencyUnit): DifferenceNote[] {
  const alike = Map.groupBy(differences, ({ id, addends, difference, kind }) => [id, addends, difference, kind].join());
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const also = others.map(({ column }) => AMOUNT_LABELS[column]).join('、');
    return {
      name: first.name,
      href: HREF[first.scope](first.id),
      text: describeDifference(first, currency, fenText) + (also && `；${also}栏相同`),
      kind: first.kind,
    };
  });
}
