import { AMOUNT_COLUMNS, FUNDING_SOURCES, mapColumns, type Amounts } from '../../src/domain/records.ts';
import type { Figures } from './draft.ts';
import type { Random } from './random.ts';

/** Prints hundredths of the currency unit: `247654` as `2,476.54`. */
export function printHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** Reads what `printHundredths` prints. */
export const toHundredths = (printed: string): number => Number(printed.replace(/[,.]/g, ''));

/** Draws the figures of a project: one to three sources and their sum. They are about `scale` hundredths of the currency unit. */
export function drawFigures(random: Random, scale: number): Figures {
  const sources = random.chance(0.75) ? (['fiscal'] as const) : FUNDING_SOURCES.filter(() => random.chance(0.5));
  const drawn: Figures = {};
  let total = 0;
  for (const source of sources.length > 0 ? sources : FUNDING_SOURCES) {
    const hundredths = Math.max(1, Math.round(scale * Math.exp(1.6 * random.normal())));
    drawn[source] = printHundredths(hundredths);
    total += hundredths;
  }
  return { total: printHundredths(total), ...drawn };
}

/** Adds rows up, column by column. A column that is blank in all of them stays blank. */
export function addFigures(rows: readonly Figures[]): Figures {
  const sums: Figures = {};
  for (const column of AMOUNT_COLUMNS) {
    const printed = rows.flatMap((row) => row[column] ?? []);
    if (printed.length > 0)
      sums[column] = printHundredths(printed.reduce((sum, figure) => sum + toHundredths(figure), 0));
  }
  return sums;
}

/** The printed figures from left to right, without blank cells. */
export const figuresInOrder = (figures: Figures): string[] => AMOUNT_COLUMNS.flatMap((column) => figures[column] ?? []);

const toNumber = (printed: string | undefined): number | null =>
  printed === undefined ? null : Number(printed.replaceAll(',', ''));

/** The amounts that a reader gets who sees which column a figure is in. */
export const readByColumn = ({ total, fiscal, special, other }: Figures): Amounts => ({
  total: toNumber(total),
  fiscal: toNumber(fiscal),
  special: toNumber(special),
  other: toNumber(other),
});

/** The amounts that a reader gets if blank cells have left no trace and only the order of the figures is known. */
export function readByOrder(figures: Figures): Amounts {
  const printed = figuresInOrder(figures);
  return mapColumns((column) => toNumber(printed[AMOUNT_COLUMNS.indexOf(column)]));
}
