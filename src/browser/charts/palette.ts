/** The colours and the font of a chart, from `src/styles/charts.css`. */
export interface Palette {
  readonly series: readonly string[];
  readonly rest: string;
  /** The colour of text on a series colour. */
  readonly onSeries: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: [1, 2, 3, 4, 5].map((n) => token(`--chart-${n}`)),
    rest: token('--chart-rest'),
    onSeries: token('--chart-on-series'),
    ink: token('--chart-ink'),
    inkSoft: token('--chart-ink-soft'),
    line: token('--chart-line'),
    surface: token('--chart-surface'),
    font: style.fontFamily,
  };
}
