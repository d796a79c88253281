import type { ChartConfiguration } from 'chart.js';
import { shortenLabel } from '../../charts/chart-items.ts';
import type { Drawing } from './drawing.ts';
import { formatShare } from '../../charts/format-measure.ts';
import { fitText } from './wrap-text.ts';

const FONT_SIZE = 13;
const LINE = FONT_SIZE * 1.35;

/** A box of the plugin: that of a group, or of one item. */
interface Box {
  readonly w: number;
  readonly h: number;
  /** The value of the key that the box was grouped by. */
  readonly g: string;
  readonly isLeaf: boolean;
}

/** Returns the index of the item that a box of the plugin stands for; -1 for the box of a group. */
export const itemOfBox = (box: unknown): number => {
  const { g, isLeaf } = box as Box;
  return isLeaf ? Number(g.slice(1)) : -1;
};

/** Configures boxes that stand together by their colour. A name is drawn where all of it fits its box. */
export function configureTreemap({ items, whole, legend, palette }: Drawing): ChartConfiguration {
  const colourOf = (box: unknown): string => {
    const item = items[itemOfBox(box)];
    if (!item) return 'transparent';
    if (item.isRest) return palette.rest;
    return palette.series[Math.max(0, legend.indexOf(item.group ?? ''))] ?? palette.rest;
  };
  const config: ChartConfiguration<'treemap'> = {
    type: 'treemap',
    data: {
      datasets: [
        {
          data: [],
          tree: items.map(({ value, group = '', isRest }, index) => ({
            value,
            owner: isRest ? 'rest' : `g${legend.indexOf(group)}`,
            place: `i${index}`,
          })),
          key: 'value',
          groups: ['owner', 'place'],
          spacing: 1,
          borderWidth: 0,
          captions: { display: false },
          backgroundColor: ({ raw }) => (raw === undefined ? 'transparent' : colourOf(raw)),
          hoverBackgroundColor: ({ raw }) => (raw !== undefined && itemOfBox(raw) >= 0 ? palette.ink : 'transparent'),
          labels: {
            display: true,
            align: 'left',
            position: 'top',
            overflow: 'hidden',
            padding: 5,
            color: palette.onSeries,
            hoverColor: palette.surface,
            font: { family: palette.font, size: FONT_SIZE, lineHeight: 1.35 },
            formatter: ({ raw }) => {
              const item = items[itemOfBox(raw)];
              return item
                ? labelLines(shortenLabel(item.label, legend), formatShare(item.value, whole), raw as unknown as Box)
                : [];
            },
          },
        },
      ],
    },
  };
  return config as unknown as ChartConfiguration;
}

/** Returns what a box has room for whole: name and share, the name, the share, or nothing. */
function labelLines(name: string, share: string, { w, h }: Box): string[] {
  const width = (w - 14) / FONT_SIZE;
  const lines = Math.floor((h - 12) / LINE);
  const named = fitText(name, width, lines);
  const sharedToo = fitText(share, width, lines) ?? [];
  if (!named) return sharedToo;
  return named.length < lines && sharedToo.length === 1 ? [...named, share] : named;
}
