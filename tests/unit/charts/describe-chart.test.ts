import { describe, expect, test } from 'vitest';
import type { ChartItem } from '../../../src/charts/chart-items.ts';
import {
  describeBands,
  describeComparison,
  describeLargest,
  describeParts,
  toLegend,
} from '../../../src/charts/describe-chart.ts';

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
    expect(chart).toMatchObject({ kind: 'bar', count: 2, whole: 100 * WAN, legend: [] });
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

  test('of the largest only speaks of all', () => {
    const chart = describeLargest(many(30), '个部门', 465 * WAN);
    expect(chart).toMatchObject({ kind: 'bar', count: 12, whole: 465 * WAN });
    expect(chart.summary).toBe(
      '共 30 个部门，合计 465.00 万元。最大的是“项目0”，30.00 万元，占 6.45%；前 3 个合占 18.71%。图中是最大的 12 个。',
    );
  });

  test('of many items becomes a treemap and says what it groups', () => {
    const rows = [...many(13), { label: '小', value: 1 }, { label: '更小', value: 1 }];
    const chart = describeComparison(rows, '个项目');
    expect(chart).toMatchObject({ kind: 'treemap', count: 14 });
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

describe('parts of a whole', () => {
  test('are all in the sentence, in the order of the table', () => {
    const chart = describeParts([
      { label: '财政拨款', value: 90 * WAN },
      { label: '财政专户拨款', value: null },
      { label: '其他资金', value: 10 * WAN },
    ]);
    expect(chart).toMatchObject({ kind: 'stack', legend: ['财政拨款', '其他资金'] });
    expect(chart.summary).toBe('财政拨款 90.00 万元，占 90.00%；其他资金 10.00 万元，占 10.00%。');
  });

  test('a single part needs no chart', () => {
    const chart = describeParts([{ label: '财政拨款', value: WAN }]);
    expect(chart).toMatchObject({ kind: 'none', summary: '全部为财政拨款，1.00 万元。', legend: [] });
  });

  test('nothing is said to be nothing', () => {
    expect(describeParts([]).summary).toBe('没有可以比较的数值。');
  });

  test('counts have their own word', () => {
    const chart = describeParts(
      [
        { label: '产出指标', value: 3 },
        { label: '效益指标', value: 1 },
      ],
      '项',
    );
    expect(chart.summary).toBe('产出指标 3 项，占 75.00%；效益指标 1 项，占 25.00%。');
  });
});

test('bands name the fullest one', () => {
  const bands = [
    { label: '10 万元以下', value: 1 },
    { label: '10–50 万元', value: 3 },
  ];
  expect(describeBands(bands, '个项目', '个')).toMatchObject({
    kind: 'bands',
    count: 2,
    summary: '共 4 个项目，10–50 万元的最多，3 个，占 75.00%。',
  });
});
