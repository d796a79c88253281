import { describeDifference, type Difference } from '../../domain/reconcile.ts';
import { MONEY_LABELS, type CurrencyUnit } from '../../domain/records.ts';
import { fenText } from '../../domain/money-text.ts';
import { departmentPath, projectPath, unitPath } from '../parts/paths.ts';

/** A sentence about a row whose printed figure differs from the sum of its parts. */
export interface DifferenceNote {
  /** The row that prints the figure: 合计, a unit or a project. */
  readonly name: string;
  readonly href: string;
  readonly text: string;
  readonly kind: Difference['kind'];
}

const HREF = { document: departmentPath, unit: unitPath, project: projectPath } as const;

/** Makes one note for each row and kind of sum. Columns that differ by the same amount share a note. */
export function toDifferenceNotes(differences: readonly Difference[], currency: CurrencyUnit): DifferenceNote[] {
  const alike = Map.groupBy(differences, ({ id, addends, difference, kind }) => [id, addends, difference, kind].join());
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const also = others.map(({ column }) => MONEY_LABELS[column]).join('、');
    return {
      name: first.name,
      href: HREF[first.scope](first.id),
      text: describeDifference(first, currency, fenText) + (also && `；${also}栏相同`),
      kind: first.kind,
    };
  });
}
