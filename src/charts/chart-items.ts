/** A row of the table that a chart draws. `value` is integer 分 or a count; `null` where the cell is blank. */
export interface ChartItem {
  readonly label: string;
  readonly value: number | null;
  /** The address that opens when a reader chooses the item. */
  readonly href?: string | undefined;
  /** The group that decides the item's colour in a treemap, such as its unit. */
  readonly group?: string | undefined;
  /** Whether the item stands for several small items. */
  readonly isRest?: true;
}

/** An item that a chart draws. */
export type DrawnItem = ChartItem & { readonly value: number };

/** `treemap`: boxes as large as their values. `none`: a sentence, because the bars in the rows of the table show all there is. */
export type ChartKind = 'treemap' | 'none';

/** The most rows that a reader can still compare by their bars; a treemap shows more items. */
export const MOST_BARS = 12;
/** The most boxes that a reader can tell apart and tap (WCAG 2.5.8) on a phone. */
const MOST_BOXES = 40;
/** The share of the whole below which a box is too small. */
const SMALLEST_BOX = 0.004;
/** The number of colours that colour-blind readers can tell apart, `--chart-1` to `--chart-5`. */
export const MOST_COLOURS = 5;

/** Chooses a treemap for more than {@link MOST_BARS} items. */
export const chooseKind = (count: number): ChartKind => (count > MOST_BARS ? 'treemap' : 'none');

/**
 * Shortens a name for a box: removes the name of the unit from its beginning, which the legend shows, if at least four characters remain.
 */
export function shortenLabel(label: string, legend: readonly string[]): string {
  const owner = legend.find((name) => label.startsWith(name));
  const rest = label.slice(owner?.length ?? 0);
  return rest.length < 4 ? label : rest;
}

/** Returns the items above zero, largest first. Equal items stay in table order. */
export function toDrawn(items: readonly ChartItem[]): DrawnItem[] {
  return items.filter(isDrawn).sort((a, b) => b.value - a.value);
}

const isDrawn = (item: ChartItem): item is DrawnItem => item.value !== null && item.value > 0;

export function sumValues(items: readonly ChartItem[]): number {
  return items.reduce((sum, item) => sum + (item.value ?? 0), 0);
}

/**
 * Keeps the items whose boxes are large enough to see, and adds the others up to one item `rest`, named `其他 N 项`. The values of `kept` and
 * `rest` add up exactly to those of `drawn`. A single small item is kept. `drawn` must be sorted, largest first.
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

/** Returns the items that a treemap draws, largest first, with the small ones in one. */
export function arrangeItems(items: readonly ChartItem[]): readonly DrawnItem[] {
  const { kept, rest } = groupSmall(toDrawn(items));
  return rest ? [...kept, rest] : kept;
}
