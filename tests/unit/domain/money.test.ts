import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyDifference, fromFen, parseAmount, sumFen, toFen } from '../../../src/domain/money.ts';

describe('money', () => {
  it.each([
    ['2,476.54', 2476.54],
    ['0.00', 0],
    ['12,000.00', 12000],
    ['-3.50', -3.5],
    ['２，４７６．５４', 2476.54],
    ['4.O0', null],
    ['1,23.00', null],
    ['', null],
    ['1.2.3', null],
  ])('reads %s', (printed, value) => {
    expect(parseAmount(printed)).toBe(value);
  });

  it('counts in 分 without float arithmetic', () => {
    expect(toFen(0.29, '万元')).toBe(290_000);
    expect(toFen(86246.64, '万元')).toBe(86_246_640_000);
    expect(toFen(1.005, '元')).toBe(101);
    expect(toFen(-0.01, '元')).toBe(-1);
    expect(toFen(1e-7, '万元')).toBe(0);
    expect(() => toFen(Number.NaN, '元')).toThrow(RangeError);
  });

  it('goes to 分 and back for every printed amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = Number(
          `${hundredths < 0 ? '-' : ''}${Math.trunc(Math.abs(hundredths) / 100)}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}`,
        );
        expect(fromFen(toFen(value, '万元'), '万元')).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('sums a column; blank cells are no zero', () => {
    const row = (total: number | null) => ({ total, fiscal: null, special: null, other: null });
    expect(sumFen([row(0.1), row(0.2), row(null)], 'total', '元')).toBe(30);
    expect(sumFen([row(1)], 'fiscal', '元')).toBeNull();
  });

  it('classes a difference by the number of addends', () => {
    expect(classifyDifference(10_000, 2, '万元')).toBe('rounding');
    expect(classifyDifference(10_000, 1, '万元')).toBe('mismatch');
    expect(classifyDifference(0, 1, '万元')).toBe('equal');
  });
});
