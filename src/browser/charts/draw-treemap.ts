import type { ChartConfiguration } from 'chart.js';
import { shortenLabel } from '../../charts/chart-items.ts';
import type { Drawing } from './drawing.ts';
import { formatShare } from '../../charts/format-measure.ts';
import { wrapText } from './wrap-text.ts';

const FONT_SIZE = 13;
const LINE = FONT_SIZE * 1.35;

interface Box {
  readonly w: number;
  readonly h: number;
}

/** Configures boxes in the order of the items. A name wraps inside its box and is left out where there is no room. */
export function configureTreemap({ items, whole, legend, palette }: Drawing): ChartConfiguration {
  const colours = items.map((item) => {
    if (item.isRest) return palette.rest;
    return palette.series[Math.max(0, legend.indexOf(item.group ?? ''))] ?? palette.rest;
  });
  const config: ChartConfiguration<'treemap'> = {
    type: 'treemap',
    data: {
      datasets: [
        {
          data: [],
          tree: items.map((item) => ({ ...item })),
          key: 'value',
          // The items are already sorted, with `rest` last. The plugin's types lack this option.
          ...{ unsorted: true },
          spacing: 1,
          borderWidth: 0,
          backgroundColor: (context) => colours[context.dataIndex] ?? palette.rest,
          hoverBackgroundColor: palette.ink,
          labels: {
            display: true,
            align: 'left',
            position: 'top',
            overflow: 'hidden',
            padding: 5,
            color: palette.onSeries,
            hoverColor: palette.surface,
            font: { family: palette.font, size: FONT_SIZE, lineHeight: 1.35 },
            formatter: (context) => {
              const item = items[context.dataIndex];
              if (!item) return [];
              const name = shortenLabel(item.label, legend);
              return labelLines(name, formatShare(item.value, whole), context.raw as unknown as Box);
            },
          },
        },
      ],
    },
  };
  return config as unknown as ChartConfiguration;
}

/** The fewest characters of a shortened name that a box shows. */
const LEAST = 6;

/** Returns what a box has room for: name and share, the share alone, one line of the name, or nothing. */
function labelLines(name: string, share: string, { w, h }: Box): string[] {
  const width = Math.floor((w - 14) / FONT_SIZE);
  const lines = Math.floor((h - 12) / LINE);
  if (width < 3 || lines < 1) return [];
  const room = Math.max(1, lines - 1);
  if (width * room < LEAST && wrapText(name, width).length > room) return [share];
  if (lines === 1) return wrapText(name, width, 1);
  return [...wrapText(name, width, lines - 1), share];
}
