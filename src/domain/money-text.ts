import { parseAmount, printFen, toFen } from './money.ts';
import type { CurrencyUnit } from './records.ts';

/** Writes 分 as a figure in `unit` with thousands separators, a typographic minus and at least two decimals: `1,696.51`. */
export const fenText = (fen: number, unit: CurrencyUnit): string =>
  printFen(fen, unit)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+\.)/g, ',');

/** Writes a figure of a record as {@link fenText} does. Returns `null` for a blank cell. */
export const amountText = (value: number | null, unit: CurrencyUnit): string | null =>
  value === null ? null : fenText(toFen(value, unit), unit);

/**
 * Converts a figure that {@link fenText} wrote to another unit, exact to the 分: `1,696.51` 万元 becomes `16,965,100.00` 元. Returns `null` for other
 * text.
 */
export function convertAmount(text: string, from: CurrencyUnit, to: CurrencyUnit): string | null {
  const value = parseAmount(text.replace('−', '-'));
  return value === null ? null : fenText(toFen(value, from), to);
}

/** Converts the amounts that {@link fenText} wrote into a sentence. Words between “ and ” are quoted from a document and stay. */
export const convertSentence = (text: string, to: CurrencyUnit): string =>
  text.replace(/“[^”]*”|(−?[\d,]+\.\d{2,}) (万元|元)/g, (found, figure: string | undefined, from: CurrencyUnit) =>
    figure === undefined ? found : `${convertAmount(figure, from, to) ?? figure} ${to}`,
  );

/** Returns for each figure of a column the zeros that put its decimal point under the others'. A blank gets none. */
export function padDecimals(texts: readonly (string | null)[]): string[] {
  const decimals = texts.map((text) => (text === null ? 0 : text.length - text.indexOf('.')));
  const most = Math.max(...decimals);
  return texts.map((text, index) => (text === null ? '' : '0'.repeat(most - (decimals[index] ?? most))));
}

const FEN_PER_YI = 10_000_000_000;
const FEN_PER_WAN = 1_000_000;

/** Says a sum as people do where 万元 makes it hard to grasp: `约 8.62 亿元` from one 亿 on, `8,500.00 元` below one 万, else `null`. */
export function plainReading(fen: number): string | null {
  const size = Math.abs(fen);
  if (size >= FEN_PER_YI) {
    const hundredths = Math.round(fen / (FEN_PER_YI / 100));
    return `约 ${fenText(hundredths, '元')} 亿元`;
  }
  return size > 0 && size < FEN_PER_WAN ? `${fenText(fen, '元')} 元` : null;
}

/** Writes a part of a whole, both in 分, in percent: `3.87%`, `<0.01%`. Returns `null` without a whole and for a negative part. */
export function shareText(part: number, whole: number | null): string | null {
  if (whole === null || whole <= 0 || part < 0) return null;
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 0.01) return '<0.01%';
  if (part < whole && percent > 99.99) return '>99.99%';
  return `${percent.toFixed(2)}%`;
}

/** Returns the length of a bar in percent of its track, with one decimal. A bar of any positive part is long enough to be seen. */
export function barWidth(part: number, whole: number | null): number {
  if (whole === null || whole <= 0 || part <= 0) return 0;
  return Math.min(100, Math.max(0.5, Math.round((part / whole) * 1000) / 10));
}
