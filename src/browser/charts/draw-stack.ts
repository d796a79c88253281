import type { ChartConfiguration } from 'chart.js';
import type { Drawing } from './drawing.ts';
import { sumValues } from '../../charts/chart-items.ts';
import { formatShare } from '../../charts/format-measure.ts';

/** Configures one bar that is divided into the items, in the order of the legend. A part shows its share where it has room. */
export function configureStack({ items, whole, palette }: Drawing): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: [''],
      datasets: items.map((item, index) => ({
        data: [item.value],
        label: item.label,
        backgroundColor: palette.series[index] ?? palette.rest,
        borderColor: palette.surface,
        borderWidth: { left: index === 0 ? 0 : 2 },
        hoverBackgroundColor: palette.ink,
        barPercentage: 1,
        categoryPercentage: 1,
        minBarLength: 4,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: { x: { stacked: true, display: false, max: sumValues(items) }, y: { stacked: true, display: false } },
    },
    plugins: [
      {
        id: 'shares',
        afterDatasetsDraw(chart) {
          const { ctx } = chart;
          ctx.save();
          ctx.font = `14px ${palette.font}`;
          ctx.textBaseline = 'middle';
          items.forEach((item, index) => {
            const part = chart.getDatasetMeta(index).data[0];
            if (!part) return;
            const { x, base, y } = part.getProps(['x', 'base', 'y'] as never, true) as unknown as Record<
              'x' | 'base' | 'y',
              number
            >;
            const text = formatShare(item.value, whole);
            if (ctx.measureText(text).width + 16 > x - base) return;
            ctx.fillStyle = part.active ? palette.surface : palette.onSeries;
            ctx.fillText(text, base + 8, y);
          });
          ctx.restore();
        },
      },
    ],
  };
}
