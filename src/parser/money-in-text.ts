import { parseAmount, toFen } from '../domain/money.ts';
import type { CurrencyUnit } from '../domain/records.ts';
import type { Passage } from './text/passage.ts';

/** An amount as rows print it: two decimals, no sign before it and no measure after it. */
const AMOUNT =
  '(?<![\\d.,，、≥≤<>＜＞=＝%\\-－—~～至])\\d[\\d,]*\\.\\d\\d(?![\\d.,]|[万亿元个公平米吨人次%％℃年月日天时分])';
const SWALLOWED = new RegExp(`${AMOUNT}\\s+${AMOUNT}|^${AMOUNT}(?=\\p{Script=Han})`, 'gu');
const FIGURE = /(?<![\d.])\d[\d,]*\.\d+(?![\d.])/g;

/**
 * Source offsets at which a text holds two or more bare amounts in a row, because it has swallowed a row (`苗木补植 80.00 80.00`), or begins
 * with one, because it has swallowed the cell before (`0.00保持绿地完好`).
 */
export const findMoney = (text: Passage): number[] =>
  Array.from(text.text.matchAll(SWALLOWED), ({ index }) => text.offsets[index] ?? 0);

/** The source offset of the first figure in some texts that is worth `fen`, whatever its sign; `null` if there is none. */
export function findFigure(texts: readonly Passage[], fen: number, unit: CurrencyUnit): number | null {
  for (const text of texts) {
    for (const { 0: printed, index } of text.text.matchAll(FIGURE)) {
      const value = parseAmount(printed);
      if (value !== null && value < 1e8 && toFen(value, unit) === Math.abs(fen)) return text.offsets[index] ?? 0;
    }
  }
  return null;
}
