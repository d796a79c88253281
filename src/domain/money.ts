import type { CurrencyUnit, MoneyColumn } from './records.ts';

/** The decimal places between a currency unit and 分: 1 万元 = 10^6 分, 1 元 = 10^2 分. */
const FEN_DECIMALS: Record<CurrencyUnit, number> = { 万元: 6, 元: 2 };

/** Half of the last printed digit (0.01 万元, 0.01 元) in 分: rounding changes a figure by no more. */
export const HALF_PRINTED_STEP: Record<CurrencyUnit, number> = { 万元: 5_000, 元: 0.5 };

/** The unit that the figures of a document count in. Where its form prints no money there are no figures, and 万元 stands for it. */
export const figureUnit = (printed: CurrencyUnit | null): CurrencyUnit => printed ?? '万元';

/** Reads a printed amount (`2,476.54` → 2476.54), in full-width digits too. Returns `null` if the text is no amount. */
export function parseAmount(printed: string): number | null {
  const digits = printed.normalize('NFKC').replace(/\s/g, '');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(digits)) return null;
  const value = Number(digits.replaceAll(',', ''));
  return Math.abs(value) < 1e12 ? value : null;
}

/**
 * Converts a figure in `unit` to integer 分 by its decimal digits, without float arithmetic. Digits below 分 are rounded half away from zero.
 * Throws `RangeError` outside ±9·10^15 分.
 */
export function toFen(value: number, unit: CurrencyUnit): number {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimalString(value)) ?? [];
  if (whole === undefined) throw new RangeError(`not a finite amount: ${value}`);
  const places = FEN_DECIMALS[unit];
  const padded = fraction.padEnd(places + 1, '0');
  const fen = Number(whole + padded.slice(0, places)) + (padded.charAt(places) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(fen)) throw new RangeError(`amount too large: ${value}`);
  return sign && fen !== 0 ? -fen : fen;
}

function decimalString(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Writes 分 as an exact decimal in `unit` with at least two decimals: `-1696.51`. */
export function printFen(fen: number, unit: CurrencyUnit): string {
  const places = FEN_DECIMALS[unit];
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${fraction}`;
}

/** Converts 分 to a figure in `unit`, exact to 分. It is the inverse of {@link toFen}. */
export const fromFen = (fen: number, unit: CurrencyUnit): number => Number(printFen(fen, unit));

/** Sums a column in 分. Blank cells count as nothing; the sum is `null` if every cell is blank. */
export function sumFen<C extends MoneyColumn>(
  rows: readonly Partial<Record<C, number | null>>[],
  column: C,
  unit: CurrencyUnit,
): number | null {
  let sum: number | null = null;
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value !== null) sum = (sum ?? 0) + toFen(value, unit);
  }
  return sum;
}

/**
 * Classes a difference of `fen` between a printed sum and the sum of `addends` rounded figures. Each printed figure may be off by half of its last
 * digit, the sum as well. The sum of one addend is that addend.
 */
export function classifyDifference(
  fen: number,
  addends: number,
  unit: CurrencyUnit,
): 'equal' | 'rounding' | 'mismatch' {
  if (fen === 0) return 'equal';
  return Math.abs(fen) <= HALF_PRINTED_STEP[unit] * (addends > 1 ? addends + 1 : 1) ? 'rounding' : 'mismatch';
}
