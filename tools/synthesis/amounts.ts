import { AMOUNT_COLUMNS, FUNDING_SOURCES, mapColumns, type Amounts } from '../../src/domain/records.ts';
import type { Figures } from './draft.ts';
import type { Random } from './random.ts';

/** `247654` → `2,476.54`. */
export function printHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

export const toHundredths = (printed: string): number => Number(printed.replace(/[,.]/g, ''));

/** Figures of one project: one to three sources and their sum, in hundredths of the currency unit. */
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

/** The sums of several rows, column by column; a column that is blank in all of them stays blank. */
export function addFigures(rows: readonly Figures[]): Figures {
  const sums: Figures = {};
  for (const column of AMOUNT_COLUMNS) {
    const printed = rows.flatMap((row) => row[column] ?? []);
    if (printed.length > 0)
      sums[column] = printHundredths(printed.reduce((sum, figure) => sum + toHundredths(figure), 0));
  }
  return sums;
}

/** Printed figures from left to right. */
export const figuresInOrder = (figures: Figures): string[] => AMOUNT_COLUMNS.flatMap((column) => figures[column] ?? []);

const toNumber = (printed: string | undefined): number | null =>
  printed === undefined ? null : Number(printed.replaceAll(',', ''));

/** What a reader gets who sees the columns. */
export const readByColumn = (figures: Figures): Amounts => mapColumns((column) => toNumber(figures[column]));

/** What a reader gets where blank cells left no trace. */
export function readByOrder(figures: Figures): Amounts {
  const printed = figuresInOrder(figures);
  return mapColumns((column) => toNumber(printed[AMOUNT_COLUMNS.indexOf(column)]));
}
