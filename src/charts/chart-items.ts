/** One row of the table that a chart draws. `value` is integer 分, or a count; `null` where the cell is blank. */
export interface ChartItem {
  readonly label: string;
  readonly value: number | null;
  /** Where the item leads when it is chosen. */
  readonly href?: string | undefined;
  /** What colours it in a treemap, for example its unit. */
  readonly group?: string | undefined;
  /** Stands for several small ones. */
  readonly isRest?: true;
}

/** An item that can be drawn: its value is above zero. */
export type DrawnItem = ChartItem & { readonly value: number };

/** `bar`: bars, largest first. `bands`: bars in table order. `stack`: one bar cut into parts of a whole. `none`: a sentence says it better. */
export type ChartKind = 'bar' | 'bands' | 'treemap' | 'stack' | 'none';

/** More bars than these are a wall; a treemap shows them at a glance. */
export const MOST_BARS = 12;
/** Boxes that can still be told apart and tapped (WCAG 2.5.8) on a phone. */
const MOST_BOXES = 40;
const SMALLEST_BOX = 0.004;
/** Colours that stay apart for colour-blind readers, `--chart-1` to `--chart-5`. */
export const MOST_COLOURS = 5;

/** Bars up to {@link MOST_BARS}, then a treemap; nothing where fewer than two items could be compared. */
export function chooseKind(count: number): ChartKind {
  if (count < 2) return 'none';
  return count <= MOST_BARS ? 'bar' : 'treemap';
}

/** A name to write into a box: without the unit that it begins with, which the legend tells, where enough remains to know it by. */
export function shortenLabel(label: string, legend: readonly string[]): string {
  const owner = legend.find((name) => label.startsWith(name));
  const rest = label.slice(owner?.length ?? 0);
  return rest.length < 4 ? label : rest;
}

/** The items above zero, largest first; equals stay in table order. */
export function toDrawn(items: readonly ChartItem[]): DrawnItem[] {
  return items.filter(isDrawn).sort((a, b) => b.value - a.value);
}

export const isDrawn = (item: ChartItem): item is DrawnItem => item.value !== null && item.value > 0;

export function sumValues(items: readonly ChartItem[]): number {
  return items.reduce((sum, item) => sum + (item.value ?? 0), 0);
}

/**
 * Keeps the boxes that are large enough to see and puts the others into one `rest` box, named `其他 N 项`.
 * The values of `kept` and `rest` add up to those of `drawn`, in integers. A single small item stays as it is.
 */
export function groupSmall(drawn: readonly DrawnItem[]): { kept: readonly DrawnItem[]; rest: DrawnItem | null } {
  const total = sumValues(drawn);
  const cut = drawn.findIndex((item, index) => index >= MOST_BOXES || item.value < total * SMALLEST_BOX);
  if (cut === -1 || cut >= drawn.length - 1) return { kept: drawn, rest: null };
  const small = drawn.slice(cut);
  return {
    kept: drawn.slice(0, cut),
    rest: { label: `其他 ${small.length} 项`, value: sumValues(small), isRest: true },
  };
}

/** The items as a chart of `kind` draws them, in reading order. */
export function arrangeItems(kind: ChartKind, items: readonly ChartItem[]): readonly DrawnItem[] {
  if (kind === 'bands') return items.filter((item): item is DrawnItem => item.value !== null);
  if (kind === 'stack') return items.filter(isDrawn);
  if (kind !== 'treemap') return toDrawn(items);
  const { kept, rest } = groupSmall(toDrawn(items));
  return rest ? [...kept, rest] : kept;
}
