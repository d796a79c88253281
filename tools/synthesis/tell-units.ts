import { AMOUNT_COLUMNS } from '../../src/domain/records.ts';
import { toHundredths } from './amounts.ts';
import type { DraftDocument, DraftProject, Figures } from './draft.ts';

interface Row {
  readonly figures: Figures;
  readonly isUnit: boolean;
  /** Whether it has neither goal nor indicators. */
  readonly isBare: boolean;
}

/** How much printed totals may differ from sums because of rounding, in hundredths of the currency unit. */
const ROUNDING = 5;

export const isBare = ({ goal, items }: DraftProject): boolean => goal === null && items.length === 0;

/**
 * Tells whether a reader can tell units from projects by their figures alone. Units have neither goal nor indicators, and neither have
 * some projects. The figures are enough if only one way of taking these bare rows for units or projects adds up to the units and 合计.
 */
export function figuresTellUnits({ units, figures }: DraftDocument): boolean {
  const rows = units.flatMap((unit): Row[] => [
    { figures: unit.figures, isUnit: true, isBare: true },
    ...unit.projects.map((project) => ({ figures: project.figures, isUnit: false, isBare: isBare(project) })),
  ]);
  const bare = rows.flatMap((row, i) => (row.isBare && i > 0 ? [i] : []));
  if (bare.length > 10 || bare.some((row) => looksLikeUnit(rows, row))) return false;
  let readings = 0;
  for (let choice = 0; choice < 2 ** bare.length; choice += 1) {
    const readAsUnit = (row: number): boolean =>
      row === 0 || (bare.includes(row) && (choice >> bare.indexOf(row)) % 2 === 1);
    if (AMOUNT_COLUMNS.every((column) => addsUp(rows, readAsUnit, figures, column))) readings += 1;
  }
  return readings === 1;
}

/** Tells whether a project looks like a unit because it happens to be as much as the projects that follow it. */
function looksLikeUnit(rows: readonly Row[], row: number): boolean {
  const next = rows.findIndex(({ isBare: bare }, i) => i > row && bare);
  const after = rows.slice(row + 1, next === -1 ? rows.length : next);
  const total = after.reduce((sum, { figures }) => sum + toHundredths(figures.total ?? '0.00'), 0);
  const own = toHundredths(rows[row]?.figures.total ?? '0.00');
  return rows[row]?.isUnit === false && Math.abs(total - own) <= ROUNDING;
}

function addsUp(
  rows: readonly Row[],
  isUnit: (row: number) => boolean,
  declared: Figures,
  column: keyof Figures,
): boolean {
  const valueOf = (figures: Figures): number => toHundredths(figures[column] ?? '0.00');
  let [all, left, projects] = [0, 0, 1];
  for (const [i, { figures }] of rows.entries()) {
    if (!isUnit(i)) {
      left -= valueOf(figures);
      projects += 1;
      continue;
    }
    if (left !== 0 || projects === 0) return false;
    [all, left, projects] = [all + valueOf(figures), valueOf(figures), 0];
  }
  return left === 0 && projects > 0 && all === valueOf(declared);
}
