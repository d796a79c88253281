import { parseAmount } from '../../domain/money.ts';
import { bodyIsEmpty, type Row } from './row.ts';

/** How far rounding may change a figure, in the printed unit of money. */
const TOLERANCE_A_ROW = 0.005;

/**
 * Tells units from projects where the layout does not: a unit has neither goal nor indicators. The sums show a project without both,
 * such as the third row here. The rows after it do not add up to it, and it fits into the rest that the projects so far leave of their unit.
 * ```
 * 甲  7.00
 * 子  4.00  保障。  1、1-产出指标；…
 * 丑  3.00
 * ```
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

  /** Tells whether the rows with text right after row `i` add up to it. */
  function addsUpTo(i: number): boolean {
    let sum = 0;
    let j = i + 1;
    for (let row = rows[j]; row && !bodyIsEmpty(row.body); row = rows[++j]) sum += totals[j] ?? 0;
    return j > i + 1 && Math.abs(sum - (totals[i] ?? 0)) <= TOLERANCE_A_ROW * (j - i);
  }
}
