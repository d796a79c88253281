import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrangeItems,
  chooseKind,
  groupSmall,
  MOST_BARS,
  shortenLabel,
  sumValues,
  toDrawn,
  type ChartItem,
} from '../../../src/charts/chart-items.ts';

const fen = fc.option(fc.integer({ min: -1_000_000, max: 9_000_000_000_000 }), { freq: 8 });

const items: fc.Arbitrary<ChartItem[]> = fc.array(fc.record({ label: fc.string(), value: fen }), { maxLength: 150 });

describe('the kind of chart', () => {
  test.each([
    [0, 'none'],
    [MOST_BARS, 'none'],
    [MOST_BARS + 1, 'treemap'],
  ])('for %i items is %s', (count, kind) => {
    expect(chooseKind(count)).toBe(kind);
  });
});

test.each([
  ['示例中心运行维护', '运行维护'],
  ['示例中心运维', '示例中心运维'],
  ['热线运营，由示例中心承担', '热线运营，由示例中心承担'],
])('the label %s is drawn as %s', (label, drawn) => {
  expect(shortenLabel(label, ['示例局', '示例中心'])).toBe(drawn);
});

describe('grouping small items', () => {
  test('keeps the sum to the 分', () => {
    fc.assert(
      fc.property(items, (all) => {
        const drawn = toDrawn(all);
        const { kept, rest } = groupSmall(drawn);
        expect(sumValues(kept) + (rest?.value ?? 0)).toBe(sumValues(drawn));
      }),
    );
  });

  test('names how many it took', () => {
    fc.assert(
      fc.property(items, (all) => {
        const drawn = toDrawn(all);
        const { kept, rest } = groupSmall(drawn);
        expect(rest?.label ?? '').toBe(rest ? `其他 ${drawn.length - kept.length} 项` : '');
        expect(rest === null || drawn.length - kept.length > 1).toBe(true);
      }),
    );
  });

  test('leaves a single small item by itself', () => {
    const drawn = toDrawn([
      { label: '大', value: 1_000_000 },
      { label: '小', value: 1 },
    ]);
    expect(groupSmall(drawn)).toEqual({ kept: drawn, rest: null });
  });
});

test('a chart begins with the largest, equals stay in table order, and what is blank or zero is left out', () => {
  const rows: ChartItem[] = [
    { label: '乙', value: 2 },
    { label: '空', value: null },
    { label: '零', value: 0 },
    { label: '甲', value: 3 },
    { label: '又乙', value: 2 },
  ];
  expect(arrangeItems(rows).map((item) => item.label)).toEqual(['甲', '乙', '又乙']);
});
