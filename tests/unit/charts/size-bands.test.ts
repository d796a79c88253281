import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumValues } from '../../../src/charts/chart-items.ts';
import { toSizeBands } from '../../../src/charts/size-bands.ts';

const fen = fc.option(fc.integer({ min: -1_000_000, max: 9_000_000_000_000 }), { freq: 8 });

describe('bands of project sizes', () => {
  test('count every project once', () => {
    fc.assert(
      fc.property(fc.array(fen), (totals) => {
        expect(sumValues(toSizeBands(totals))).toBe(totals.length);
      }),
    );
  });

  test('hold their lower end', () => {
    const ten = toSizeBands([10_000_000]);
    expect(ten.find((band) => band.value === 1)?.label).toBe('10–50 万元');
  });

  test('say how many amounts are blank', () => {
    expect(toSizeBands([null, 1]).at(-1)).toEqual({ label: '未列金额', value: 1 });
  });
});
