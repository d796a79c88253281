import { describe, expect, test } from 'vitest';
import type { ChartItem } from '../../../src/charts/chart-items.ts';
import { describeComparison, summarizeBands, toLegend } from '../../../src/charts/describe-chart.ts';

const WAN = 1_000_000;

const many = (count: number): ChartItem[] =>
  Array.from({ length: count }, (_, index) => ({ label: `项目${index}`, value: (count - index) * WAN }));

describe('a comparison', () => {
  test('names the largest with its amount and share', () => {
    const chart = describeComparison(
      [
        { label: '甲', value: 25 * WAN },
        { label: '乙', value: 75 * WAN },
      ],
      '个单位',
    );
    expect(chart).toMatchObject({ kind: 'none', whole: 100 * WAN, legend: [] });
    expect(chart.summary).toBe('共 2 个单位。最大的是“乙”，75.00 万元，占 75.00%。');
  });

  test('takes shares of the printed total and states it', () => {
    const { summary, whole } = describeComparison(many(2), '个项目', 4 * WAN);
    expect(whole).toBe(4 * WAN);
    expect(summary).toBe('共 2 个项目，合计 4.00 万元。最大的是“项目0”，2.00 万元，占 50.00%。');
  });

  test('says how many amounts cannot be drawn', () => {
    const rows = [...many(2), { label: '空', value: null }, { label: '零', value: 0 }];
    expect(describeComparison(rows, '个项目').summary).toContain('另有 2 个金额为零或空白。');
  });

  test('of many items becomes a treemap and says what it groups', () => {
    const rows = [...many(13), { label: '小', value: 1 }, { label: '更小', value: 1 }];
    const chart = describeComparison(rows, '个项目');
    expect(chart).toMatchObject({ kind: 'treemap' });
    expect(chart.summary).toContain('前 3 个合占');
    expect(chart.summary).toContain('图中较小的并为“其他 2 项”一块，逐项见表。');
  });

  test.each([[[]], [many(1)], [[{ label: '空', value: null }]]])('of %j is not drawn', (rows: ChartItem[]) => {
    expect(describeComparison(rows, '个项目').kind).toBe('none');
  });
});

describe('the colours of groups', () => {
  const group = (name: string, value: number): ChartItem => ({ label: '项目', value, group: name });

  test('begin with the largest group', () => {
    expect(toLegend([group('小', 1), group('大', 3), group('小', 1)])).toEqual(['大', '小']);
  });

  test.each([
    ['one group says nothing', [group('甲', 1), group('甲', 2)]],
    ['six need more colours than can be told apart', ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => group(name, 1))],
    ['an item has none', [group('甲', 1), { label: '项目', value: 1 }]],
  ])('are left out where %s', (_, items) => {
    expect(toLegend(items)).toEqual([]);
  });
});

test('bands name the fullest one', () => {
  const bands = [
    { label: '10 万元以下', value: 1 },
    { label: '10–50 万元', value: 3 },
  ];
  expect(summarizeBands(bands, '个项目', '个')).toBe('共 4 个项目，10–50 万元的最多，3 个，占 75.00%。');
});
