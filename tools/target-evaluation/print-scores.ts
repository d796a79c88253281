import { printPlainTable } from '../tables/print-table.ts';
import type { TargetScores } from './score-targets.ts';

/** Share of the labelled targets that have to be read exactly. */
export const BAR = 0.98;

/** Prints each target that is read wrongly, a table with a line for each kind, and the share of exact matches. */
export function printScores({ total, exact, kinds, wrong }: TargetScores): string {
  const mistakes = wrong.map(
    ({ printed, name, target, parsed }) =>
      `${printed}  (${name})\n  label   ${JSON.stringify(target)}\n  parsed  ${JSON.stringify(parsed)}`,
  );
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
  const rows = kinds.map(({ kind, labelled, parsed, right }) => [
    kind,
    ...[labelled, parsed, right].map(String),
    share(right, parsed),
    share(right, labelled),
  ]);
  return [
    ...mistakes,
    printPlainTable([['kind', 'labelled', 'parsed', 'right', 'precision', 'recall'], ...rows]),
    `exact match ${exact} of ${total} = ${(exact / total).toFixed(4)} (bar ${BAR})`,
  ].join('\n');
}
