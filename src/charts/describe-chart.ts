import { arrangeItems, chooseKind, isDrawn, MOST_BARS, MOST_COLOURS, sumValues, toDrawn } from './chart-items.ts';
import type { ChartItem, ChartKind, DrawnItem } from './chart-items.ts';
import { formatMeasure, formatShare } from './format-measure.ts';

/** A chart as `BudgetChart.astro` needs it, except for the id of its table and its title. */
export interface ChartDescription {
  readonly kind: ChartKind;
  /** The number of bars, boxes or parts; the page reserves the height for them. */
  readonly count: number;
  /** The main finding in one or two sentences, for readers who cannot see the chart too. */
  readonly summary: string;
  /** The names of the colours in their order; empty where colour has no meaning. */
  readonly legend: readonly string[];
  readonly unit: string;
  /** The value that shares are taken of, in the unit of the values. */
  readonly whole: number;
}

/**
 * Returns the groups of the items, largest first; none if an item has no group, if there is only one group, or if there are more groups
 * than colours.
 */
export function toLegend(items: readonly ChartItem[]): string[] {
  const sums = new Map<string, number>();
  for (const { group = '', value } of items) sums.set(group, (sums.get(group) ?? 0) + (value ?? 0));
  if (sums.size < 2 || sums.size > MOST_COLOURS || sums.has('')) return [];
  return [...sums].sort((a, b) => b[1] - a[1]).map(([group]) => group);
}

/**
 * Describes a chart that compares the amounts of projects, units or departments.
 * @param noun the counter and noun of an item, such as `个项目`
 * @param printedTotal the printed total in 分, of which shares are taken. Without it the text states no total, and shares are of the sum.
 */
export function describeComparison(
  items: readonly ChartItem[],
  noun: string,
  printedTotal: number | null = null,
): ChartDescription {
  const kind = chooseKind(toDrawn(items).length);
  const arranged = arrangeItems(kind, items);
  const rest = arranged.find((item) => item.isRest);
  return {
    kind,
    count: arranged.length,
    summary:
      summariseComparison(items, noun, printedTotal) + (rest ? `图中较小的并为“${rest.label}”一块，逐项见表。` : ''),
    legend: kind === 'treemap' ? toLegend(items) : [],
    unit: '万元',
    whole: printedTotal ?? sumValues(items),
  };
}

/** Describes a chart of the {@link MOST_BARS} largest of `items`. Its text and its shares are about all items. */
export function describeLargest(
  items: readonly ChartItem[],
  noun: string,
  printedTotal: number | null = null,
): ChartDescription {
  const largest = toDrawn(items).slice(0, MOST_BARS);
  return {
    ...describeComparison(largest, noun, printedTotal ?? sumValues(items)),
    summary: `${summariseComparison(items, noun, printedTotal)}图中是最大的 ${largest.length} 个。`,
  };
}

function summariseComparison(items: readonly ChartItem[], noun: string, printedTotal: number | null): string {
  const drawn = toDrawn(items);
  const whole = printedTotal ?? sumValues(items);
  const total = printedTotal === null ? '' : `，合计 ${formatMeasure(printedTotal, '万元')}`;
  const count = `共 ${items.length} ${noun}${total}。`;
  const [first] = drawn;
  if (!first || drawn.length === 1) return count;
  const top = drawn.slice(0, 3);
  const most = `最大的是“${first.label}”，${formatMeasure(first.value, '万元')}，占 ${formatShare(first.value, whole)}`;
  const few = drawn.length > 5 ? `；前 ${top.length} 个合占 ${formatShare(sumValues(top), whole)}` : '';
  const blank = items.length - drawn.length;
  return `${count}${most}${few}。${blank > 0 ? `另有 ${blank} 个金额为零或空白。` : ''}`;
}

/** Describes a chart of the few parts of a whole in table order, such as funding sources or indicators by level. */
export function describeParts(
  items: readonly ChartItem[],
  unit = '万元',
  printedTotal: number | null = null,
): ChartDescription {
  const drawn = items.filter(isDrawn);
  const whole = printedTotal ?? sumValues(drawn);
  const kind = drawn.length < 2 || drawn.length > MOST_COLOURS ? 'none' : 'stack';
  const legend = kind === 'stack' ? drawn.map((item) => item.label) : [];
  return { kind, count: drawn.length, summary: summariseParts(drawn, unit, whole), legend, unit, whole };
}

function summariseParts(drawn: readonly DrawnItem[], unit: string, whole: number): string {
  const [first] = drawn;
  if (!first) return '没有可以比较的数值。';
  if (drawn.length === 1) return `全部为${first.label}，${formatMeasure(first.value, unit)}。`;
  const parts = drawn.map(
    ({ label, value }) => `${label} ${formatMeasure(value, unit)}，占 ${formatShare(value, whole)}`,
  );
  return `${parts.join('；')}。`;
}

/** Describes a chart of counts in bands that have an order, such as sizes of projects. */
export function describeBands(bands: readonly ChartItem[], noun: string, unit: string): ChartDescription {
  const whole = sumValues(bands);
  const [most] = toDrawn(bands);
  const share = most && `${formatMeasure(most.value, unit)}，占 ${formatShare(most.value, whole)}`;
  return {
    kind: whole < 2 ? 'none' : 'bands',
    count: bands.length,
    summary: most ? `共 ${whole} ${noun}，${most.label}的最多，${share}。` : `共 0 ${noun}。`,
    legend: [],
    unit,
    whole,
  };
}
