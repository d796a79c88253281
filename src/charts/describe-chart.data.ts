import { arrangeItems, chooseKind, isDrawn, MOST_COLOURS, sumValues, toDrawn } from './chart-items.data.ts';
import type { ChartItem, ChartKind, DrawnItem } from './chart-items.data.ts';
import { formatMeasure, formatShare } from './format-measure.ts';

/** All that `BudgetChart.astro` needs beside the table's id and a title. */
export interface ChartDescription {
  readonly kind: ChartKind;
  /** How many bars, boxes or parts are drawn; the page reserves their height. */
  readonly count: number;
  /** The main finding in one or two sentences: what a person who cannot see the chart should know. */
  readonly summary: string;
  /** Names of the colours in their order; empty where colour has no meaning. */
  readonly legend: readonly string[];
  readonly unit: string;
}

/** The groups in table order where colours suffice for them and there is more than one; otherwise none. */
export function toLegend(items: readonly ChartItem[]): string[] {
  const groups = [...new Set(items.map((item) => item.group ?? ''))];
  return groups.length > 1 && groups.length <= MOST_COLOURS && !groups.includes('') ? groups : [];
}

/**
 * Describes a chart that compares projects, units or departments.
 * @param noun counter and noun, as in `个项目`
 * @param unit `万元` (values in 分), or the counter of a count
 */
export function describeComparison(items: readonly ChartItem[], noun: string, unit = '万元'): ChartDescription {
  const drawn = toDrawn(items);
  const kind = chooseKind(drawn.length);
  const arranged = arrangeItems(kind, items);
  const rest = arranged.find((item) => item.isRest);
  return {
    kind,
    count: arranged.length,
    summary:
      summariseComparison(items, drawn, noun, unit) + (rest ? `图中较小的并为“${rest.label}”一块，逐项见表。` : ''),
    legend: kind === 'treemap' ? toLegend(items) : [],
    unit,
  };
}

function summariseComparison(
  items: readonly ChartItem[],
  drawn: readonly DrawnItem[],
  noun: string,
  unit: string,
): string {
  const total = sumValues(drawn);
  const [first] = drawn;
  if (!first) return `共 ${items.length} ${noun}，没有可以比较的数值。`;
  const sum = `共 ${items.length} ${noun}，合计 ${formatMeasure(sumValues(items), unit)}。`;
  if (drawn.length === 1) return sum;
  const top = drawn.slice(0, 3);
  const most = `最大的是“${first.label}”，${formatMeasure(first.value, unit)}，占 ${formatShare(first.value, total)}`;
  const few = drawn.length > 5 ? `；前 ${top.length} 个合占 ${formatShare(sumValues(top), total)}` : '';
  const blank = items.length - drawn.length;
  return `${sum}${most}${few}。${blank > 0 ? `另有 ${blank} 个数值为零或未列。` : ''}`;
}

/** Describes a whole cut into its few parts, in table order: funding sources, indicators by level. */
export function describeParts(items: readonly ChartItem[], unit = '万元'): ChartDescription {
  const drawn = items.filter(isDrawn);
  const total = sumValues(drawn);
  const kind = drawn.length < 2 || drawn.length > MOST_COLOURS ? 'none' : 'stack';
  const [only] = drawn;
  let summary = drawn
    .map((item) => `${item.label} ${formatMeasure(item.value, unit)}，占 ${formatShare(item.value, total)}`)
    .join('；');
  if (!only) summary = '没有可以比较的数值';
  else if (drawn.length === 1) summary = `全部为${only.label}，${formatMeasure(only.value, unit)}`;
  return {
    kind,
    count: drawn.length,
    summary: `${summary}。`,
    legend: kind === 'stack' ? drawn.map((item) => item.label) : [],
    unit,
  };
}

/** Describes counts in bands that have an order of their own, such as sizes of projects. */
export function describeBands(bands: readonly ChartItem[], noun: string, unit: string): ChartDescription {
  const total = sumValues(bands);
  const [most] = toDrawn(bands);
  const summary = most
    ? `共 ${total} ${noun}，以${most.label}的最多，${formatMeasure(most.value, unit)}，占 ${formatShare(most.value, total)}。`
    : '';
  return { kind: total < 2 ? 'none' : 'bands', count: bands.length, summary, legend: [], unit };
}
