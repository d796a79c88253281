import type { CurrencyUnit } from '../domain/records.ts';
import { arrangeItems, chooseKind, MOST_COLOURS, sumValues, toDrawn } from './chart-items.ts';
import type { ChartItem, ChartKind } from './chart-items.ts';
import { formatMeasure, formatShare } from './format-measure.ts';

/** A chart as `BudgetChart.astro` needs it, except for the id of its table and its title. */
export interface ChartDescription {
  readonly kind: ChartKind;
  /** The main finding in one or two sentences, for readers who cannot see the chart too. */
  readonly summary: string;
  /** The names of the colours in their order; empty where colour has no meaning. */
  readonly legend: readonly string[];
  /** The value that shares are taken of, in 分. */
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
 * @param unit the unit that amounts are written in
 */
export function describeComparison(
  items: readonly ChartItem[],
  noun: string,
  printedTotal: number | null = null,
  unit: CurrencyUnit = '万元',
): ChartDescription {
  const kind = chooseKind(toDrawn(items).length);
  const rest = kind === 'none' ? undefined : arrangeItems(items).find((item) => item.isRest);
  return {
    kind,
    summary:
      summarizeComparison(items, noun, printedTotal, unit) +
      (rest ? `图中较小的并为“${rest.label}”一块，逐项见表。` : ''),
    legend: kind === 'treemap' ? toLegend(items) : [],
    whole: printedTotal ?? sumValues(items),
  };
}

/** Says how many items there are and which are the largest. */
export function summarizeComparison(
  items: readonly ChartItem[],
  noun: string,
  printedTotal: number | null = null,
  unit: CurrencyUnit = '万元',
): string {
  const drawn = toDrawn(items);
  const whole = printedTotal ?? sumValues(items);
  const total = printedTotal === null ? '' : `，合计 ${formatMeasure(printedTotal, unit)}`;
  const count = `共 ${items.length} ${noun}${total}。`;
  const [first] = drawn;
  if (!first || drawn.length === 1) return count;
  const top = drawn.slice(0, 3);
  const most = `最大的是“${first.label}”，${formatMeasure(first.value, unit)}，占 ${formatShare(first.value, whole)}`;
  const few = drawn.length > 5 ? `；前 ${top.length} 个合占 ${formatShare(sumValues(top), whole)}` : '';
  const blank = items.length - drawn.length;
  return `${count}${most}${few}。${blank > 0 ? `另有 ${blank} 个金额为零或空白。` : ''}`;
}

/** Names the fullest of the bands that items are counted in, such as sizes of projects. */
export function summarizeBands(bands: readonly ChartItem[], noun: string, unit: string): string {
  const whole = sumValues(bands);
  const [most] = toDrawn(bands);
  if (!most) return `共 0 ${noun}。`;
  return `共 ${whole} ${noun}，${most.label}的最多，${formatMeasure(most.value, unit)}，占 ${formatShare(most.value, whole)}。`;
}
