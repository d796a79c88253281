import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  Tooltip,
  type ActiveElement,
  type ChartConfiguration,
  type ChartTypeRegistry,
  type TooltipItem,
} from 'chart.js';
import { TreemapController, TreemapElement } from 'chartjs-chart-treemap';
import { configureBars } from './draw-bars.ts';
import { configureStack } from './draw-stack.ts';
import { configureTreemap } from './draw-treemap.ts';
import type { Drawing } from './drawing.ts';
import { formatMeasure, formatShare } from '../../charts/format-measure.ts';
import { wrapText } from './wrap-text.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, TreemapController, TreemapElement);

/** A chart on a canvas. Its items are addressed by their index in the drawing. */
export interface DrawnChart {
  /** Returns the index of the item at a pointer event; -1 for none. */
  indexAt(event: Event): number;
  /** Marks an item and shows its tooltip; -1 marks none. */
  select(index: number): void;
  resize(width?: number, height?: number): void;
  destroy(): void;
}

/** Configures Chart.js for a drawing. Item i is dataset i of a stack, and element i of the only dataset of other charts. */
function configure(drawing: Drawing): ChartConfiguration {
  if (drawing.kind === 'treemap') return configureTreemap(drawing);
  return drawing.kind === 'stack' ? configureStack(drawing) : configureBars(drawing);
}

/** Draws a chart at once and without animation. */
export function drawChart(canvas: HTMLCanvasElement, drawing: Drawing): DrawnChart {
  const config = configure(drawing);
  const chart = new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      animation: false,
      maintainAspectRatio: false,
      font: { family: drawing.palette.font, size: 13 },
      plugins: { ...config.options?.plugins, tooltip: tooltip(drawing) },
    },
  });
  const toIndex = ({ datasetIndex, index }: ActiveElement) => (drawing.kind === 'stack' ? datasetIndex : index);
  const toElement = (index: number) =>
    drawing.kind === 'stack' ? { datasetIndex: index, index: 0 } : { datasetIndex: 0, index };
  return {
    indexAt(event) {
      const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
      return hit ? toIndex(hit) : -1;
    },
    select(index) {
      const active = index < 0 ? [] : [toElement(index)];
      const center =
        active.length > 0
          ? chart.getDatasetMeta(active[0]!.datasetIndex).data[active[0]!.index]?.tooltipPosition(true)
          : null;
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: center?.x ?? 0, y: center?.y ?? 0 });
      chart.update('none');
    },
    resize: (width, height) => chart.resize(width, height),
    destroy: () => chart.destroy(),
  };
}

function tooltip({ kind, items, whole, unit, palette }: Drawing) {
  const itemOf = ({ datasetIndex, dataIndex }: TooltipItem<keyof ChartTypeRegistry>) =>
    items[kind === 'stack' ? datasetIndex : dataIndex];
  const font = { family: palette.font, size: 14 };
  return {
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
