import type { PromiseRow } from '../../domain/promise-row.ts';
import { readIndicatorTargets } from '../../domain/targets/indicator-targets.ts';

/** Targets in one unit of measure, a line for each department and year, all on one scale. */
export interface DotPlotView {
  /** The ends of the scale: `0%`, `100%`. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly DotLine[];
}

export interface DotLine {
  readonly department: string;
  readonly year: number;
  /** Places on the scale in percent, each once. */
  readonly dots: readonly number[];
  /** The targets as printed, each once, with how many print it: `≥90%（2 项）、≥95%`. */
  readonly values: string;
}

interface Measured {
  readonly row: PromiseRow;
  readonly printed: string;
  readonly value: number;
  readonly unit: string | null;
}

/**
 * The end of the scale that begins at 0 for rows of one unit of measure: a round figure, at least 100 for percentages. `null` for rows of
 * another kind, for negative figures, and where fewer than two departments or years could be compared.
 */
export function toScale(rows: readonly PromiseRow[]): number | null {
  const measured = rows.flatMap((row) => measure(row) ?? []);
  const values = measured.map(({ value }) => value);
  if (measured.length < rows.length || values.some((value) => value < 0) || toLines(measured).length < 2) return null;
  const largest = Math.max(measured[0]?.unit === '%' ? 100 : 0, ...values);
  return largest === 0 ? null : roundUp(largest);
}

/**
 * Places rows on the scale of their list, so that all pages of a list have the same.
 * @param end what {@link toScale} returns for all rows of the list
 */
export function toDotPlot(rows: readonly PromiseRow[], end: number | null): DotPlotView | null {
  if (end === null) return null;
  const measured = rows.flatMap((row) => measure(row) ?? []);
  const unit = measured[0]?.unit ?? '';
  return {
    from: `0${unit}`,
    to: `${end.toLocaleString('en')}${unit}`,
    lines: toLines(measured).map((members) => ({
      department: members[0]!.row.project.department,
      year: members[0]!.row.project.year,
      dots: [...new Set(members.map(({ value }) => Math.round((value / end) * 1000) / 10))],
      values: [...Map.groupBy(members, ({ printed }) => printed)]
        .map(([printed, { length }]) => (length === 1 ? printed : `${printed}（${length} 项）`))
        .join('、'),
    })),
  };
}

const toLines = (measured: readonly Measured[]): Measured[][] => [
  ...Map.groupBy(measured, ({ row: { project } }) => `${project.year} ${project.department}`).values(),
];

function measure(row: PromiseRow): Measured | null {
  const printed = row.indicator.annualTarget ?? row.indicator.cycleTarget;
  const { main } = readIndicatorTargets(row.indicator);
  if (printed === null || main?.kind !== 'quantity') return null;
  return { row, printed, value: Number(main.quantity.value), unit: main.quantity.unit };
}

/** The next round figure: 1, 1.25, 1.5, 2, 2.5, 5 or 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.25, 1.5, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
