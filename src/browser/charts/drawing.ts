import type { DrawnItem } from '../../charts/chart-items.ts';
import type { Palette } from './palette.ts';

/** What one chart shows: its items in reading order, and how they look. */
export interface Drawing {
  readonly items: readonly DrawnItem[];
  /** The value that shares are taken of, in 分. */
  readonly whole: number;
  readonly unit: string;
  /** Names of the colours, in the order of `palette.series`. */
  readonly legend: readonly string[];
  readonly palette: Palette;
}
