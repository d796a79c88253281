import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '../../../../src/domain/targets/chinese-numerals.ts';

describe('written-out numbers', () => {
  const DIGITS = '零一二三四五六七八九';
  const section = (n: number): string => {
    let text = '';
    let zero = false;
    for (const [unit, word] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / unit) % 10;
      if (digit === 0) zero = text !== '';
      else {
        text += (zero ? '零' : '') + DIGITS.charAt(digit) + word;
        zero = false;
      }
    }
    return text;
  };
  it('parse back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (low, high) => {
        const gap = low < 1000 || high % 10 === 0 ? '零' : '';
        const text = high === 0 ? section(low) : `${section(high)}万${gap}${section(low)}`;
        expect(parseChineseNumeral(text)).toBe(String(high * 10_000 + low));
      }),
    );
  });
});
