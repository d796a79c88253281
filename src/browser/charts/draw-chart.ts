import { Chart, LinearScale, Tooltip, type ChartTypeRegistry, type TooltipItem } from 'chart.js';
import { TreemapController, TreemapElement } from 'chartjs-chart-treemap';
import { configureTreemap, itemOfBox } from './draw-treemap.ts';
import type { Drawing } from './drawing.ts';
import { formatMeasure, formatShare } from '../../charts/format-measure.ts';
import { wrapText } from './wrap-text.ts';

Chart.register(LinearScale, Tooltip, TreemapController, TreemapElement);

/** A chart on a canvas. Its items are addressed by their index in the drawing. */
export interface DrawnChart {
  /** Returns the index of the item at a pointer event; -1 for none. */
  indexAt(event: Event): number;
  /** Marks an item and shows its tooltip; -1 marks none. */
  select(index: number): void;
  resize(width?: number, height?: number): void;
  /** Draws at so many pixels of the canvas in one of the page; `undefined` for as many as the screen has. */
  scaleTo(ratio: number | undefined): void;
  destroy(): void;
}

/** Draws a treemap at once and without animation. */
export function drawChart(canvas: HTMLCanvasElement, drawing: Drawing): DrawnChart {
  const config = configureTreemap(drawing);
  const chart = new Chart(canvas, {
    ...config,
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'point', intersect: true },
      font: { family: drawing.palette.font, size: 13 },
      plugins: { tooltip: tooltip(drawing) },
    },
  });
  const boxes = (): readonly unknown[] => chart.data.datasets[0]?.data ?? [];
  return {
    indexAt(event) {
      const hits = chart.getElementsAtEventForMode(event, 'point', { intersect: true }, false);
      return Math.max(-1, ...hits.map(({ index }) => itemOfBox(boxes()[index])));
    },
    select(item) {
      const index = item < 0 ? -1 : boxes().findIndex((box) => itemOfBox(box) === item);
      const active = index < 0 ? [] : [{ datasetIndex: 0, index }];
      const center = index < 0 ? null : chart.getDatasetMeta(0).data[index]?.tooltipPosition(true);
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: center?.x ?? 0, y: center?.y ?? 0 });
      chart.update('none');
    },
    resize: (width, height) => chart.resize(width, height),
    scaleTo(ratio) {
      chart.options.devicePixelRatio = ratio;
      chart.resize(chart.width, chart.height);
    },
    destroy: () => chart.destroy(),
  };
}

function tooltip({ items, whole, unit, palette }: Drawing) {
  const itemOf = ({ raw }: TooltipItem<keyof ChartTypeRegistry>) => items[itemOfBox(raw)];
  const font = { family: palette.font, size: 14 };
  return {
    filter: (context: TooltipItem<keyof ChartTypeRegistry>) => itemOf(context) !== undefined,
    displayColors: false,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    borderWidth: 1,
    titleColor: palette.ink,
    bodyColor: palette.ink,
    titleFont: font,
    bodyFont: font,
    padding: 10,
    cornerRadius: 4,
    caretSize: 0,
    callbacks: {
      title: (contexts: TooltipItem<keyof ChartTypeRegistry>[]) => {
        const [context] = contexts;
        return context
          ? wrapText(itemOf(context)?.label ?? '', Math.min(20, Math.floor(context.chart.width / 18)))
          : [];
      },
      label: (context: TooltipItem<keyof ChartTypeRegistry>) => {
        const item = itemOf(context);
        return item ? `${formatMeasure(item.value, unit)}，占 ${formatShare(item.value, whole)}` : '';
      },
      afterLabel: (context: TooltipItem<keyof ChartTypeRegistry>) => itemOf(context)?.group ?? '',
    },
  };
}
