import type { ChartConfiguration } from 'chart.js';
import type { Drawing } from './drawing.ts';
import { formatMeasure } from '../../charts/format-measure.ts';

/** Configures horizontal bars from zero. Each bar has its name and value above it, so the chart needs no axis and fits on a phone. */
export function configureBars({ items, unit, palette }: Drawing): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: items.map((item) => item.label),
      datasets: [
        {
          // `null` draws no bar. Without it `minBarLength` would draw one for a band without projects.
          data: items.map((item) => item.value || null),
          backgroundColor: palette.series[0] ?? palette.rest,
          hoverBackgroundColor: palette.ink,
          barThickness: 12,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { top: 12 } },
      scales: {
        x: { display: false, min: 0, max: Math.max(...items.map((item) => item.value)) },
        y: { display: false },
      },
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
    },
    plugins: [
      {
        id: 'names',
        afterDatasetsDraw(chart) {
          const { ctx, chartArea } = chart;
          ctx.save();
          ctx.font = `14px ${palette.font}`;
          ctx.textBaseline = 'bottom';
          items.forEach((item, index) => {
            const y = (chart.getDatasetMeta(0).data[index]?.y ?? 0) - 9;
            const value = formatMeasure(item.value, unit);
            ctx.fillStyle = palette.ink;
            ctx.textAlign = 'right';
            ctx.fillText(value, chartArea.right, y);
            ctx.textAlign = 'left';
            ctx.fillText(fitText(ctx, item.label, chartArea.width - ctx.measureText(value).width - 16), 0, y);
          });
          ctx.restore();
        },
      },
    ],
  };
}

function fitText(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 0 && ctx.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end)}…`;
}
