import { parseAmount } from '../../domain/money.ts';
import { bodyIsEmpty, type Row } from './row.ts';

/** What rounding may add up to over the projects of a unit, in the printed unit of money. */
const TOLERANCE_A_ROW = 0.005;

/**
 * Tells units from projects where the layout does not: a unit has neither goal nor indicators. A project without both is told by
 * the sums: the rows after it do not add up to it, and it fits into what its unit has printed and its projects so far have not used.
 */
export function tellUnitsFromProjects(rows: readonly Row[]): Row[] {
  const totals = rows.map((row) => parseAmount(row.figures.total?.text ?? '') ?? 0);
  let declared = 0;
  let used = 0;
  let count = 0;
  return rows.map((row, i) => {
    if (row.kind === 'total') return row;
    const total = totals[i] ?? 0;
    if (!bodyIsEmpty(row.body) || (!addsUpTo(i) && fitsUnit(total))) {
      used += total;
      count++;
      return { ...row, kind: 'project' };
    }
    declared = total;
    used = 0;
    count = 0;
    return { ...row, kind: 'unit' };
  });

  function fitsUnit(total: number): boolean {
    const tolerance = TOLERANCE_A_ROW * (count + 1);
    return total > 0 && declared - used > tolerance && used + total <= declared + tolerance;
  }

  /** Whether the rows with text right after row `i` add up to it. */
  function addsUpTo(i: number): boolean {
    let sum = 0;
    let j = i + 1;
    for (let row = rows[j]; row && !bodyIsEmpty(row.body); row = rows[++j]) sum += totals[j] ?? 0;
    return j > i + 1 && Math.abs(sum - (totals[i] ?? 0)) <= TOLERANCE_A_ROW * (j - i);
  }
}
