import { parseAmount, printFen, toFen } from './money.ts';
import type { CurrencyUnit } from './records.ts';

/** 分 as digits in `unit` with thousands separators and a typographic minus: `1,696.51`. At least two decimals are written. */
export const fenText = (fen: number, unit: CurrencyUnit): string =>
  printFen(fen, unit)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+\.)/g, ',');

/** A printed figure with thousands separators; `null` for a blank cell. */
export const amountText = (value: number | null, unit: CurrencyUnit): string | null =>
  value === null ? null : fenText(toFen(value, unit), unit);

/** A figure as {@link fenText} writes it, in another unit, exact to the 分: `1,696.51` 万元 is `16,965,100.00` 元. `null` if it is no figure. */
export function convertAmount(text: string, from: CurrencyUnit, to: CurrencyUnit): string | null {
  const value = parseAmount(text.replace('−', '-'));
  return value === null ? null : fenText(toFen(value, from), to);
}

/** A sentence with the amounts that {@link fenText} wrote into it in another unit. Words in “” are a document's and stay. */
export const convertSentence = (text: string, to: CurrencyUnit): string =>
  text.replace(/“[^”]*”|(−?[\d,]+\.\d{2,}) (万元|元)/g, (found, figure: string | undefined, from: CurrencyUnit) =>
    figure === undefined ? found : `${convertAmount(figure, from, to) ?? figure} ${to}`,
  );

/** The zeros that each figure lacks to have its decimal point under those of the others; none for a blank. */
export function padDecimals(texts: readonly (string | null)[]): string[] {
  const decimals = texts.map((text) => (text === null ? 0 : text.length - text.indexOf('.')));
  const most = Math.max(...decimals);
  return texts.map((text, index) => (text === null ? '' : '0'.repeat(most - (decimals[index] ?? most))));
}

const FEN_PER_YI = 10_000_000_000;
const FEN_PER_WAN = 1_000_000;

/** How a person would say a sum that 万元 hides: `约 8.62 亿元` from one 亿 on, `8,500.00 元` below one 万, else `null`. */
export function plainReading(fen: number): string | null {
  const size = Math.abs(fen);
  if (size >= FEN_PER_YI) {
    const hundredths = Math.round(fen / (FEN_PER_YI / 100));
    return `约 ${fenText(hundredths, '元')} 亿元`;
  }
  return size > 0 && size < FEN_PER_WAN ? `${fenText(fen, '元')} 元` : null;
}

/** A part of a whole, both in 分, in percent: `3.87%`, `<0.01%`. `null` where there is no whole or the part is negative. */
export function shareText(part: number, whole: number | null): string | null {
  if (whole === null || whole <= 0 || part < 0) return null;
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 0.01) return '<0.01%';
  if (part < whole && percent > 99.99) return '>99.99%';
  return `${percent.toFixed(2)}%`;
}

/** Length of a bar in hundredths of its track, one decimal; anything above nothing can be seen. */
export function barWidth(part: number, whole: number | null): number {
  if (whole === null || whole <= 0 || part <= 0) return 0;
  return Math.min(100, Math.max(0.5, Math.round((part / whole) * 1000) / 10));
}
