import { barWidth } from '../domain/money-text.ts';
import { type ChartItem, MOST_BARS, sumValues, toDrawn } from './chart-items.ts';
import { formatShare } from './format-measure.ts';

/** A bar with its name and figures. */
export interface BarRow {
  readonly label: string;
  /** In 分. */
  readonly value: number;
  readonly share: string;
  /** Its length in hundredths of that of the longest bar. */
  readonly width: number;
  readonly href?: string | undefined;
}

/**
 * Returns the items above zero as bars, largest first. Of more than {@link MOST_BARS} the smaller ones are one bar, `其他 N 项`.
 * @param whole the value in 分 that shares are taken of
 */
export function toBarList(items: readonly ChartItem[], whole: number): BarRow[] {
  const drawn = toDrawn(items);
  const kept = drawn.length > MOST_BARS ? drawn.slice(0, MOST_BARS - 1) : drawn;
  const small = drawn.slice(kept.length);
  const bars =
    small.length === 0
      ? kept
      : [...kept, { label: `其他 ${small.length} 项`, value: sumValues(small), href: undefined }];
  const longest = Math.max(...bars.map(({ value }) => value));
  return bars.map(({ label, value, href }) => ({
    label,
    value,
    share: formatShare(value, whole),
    width: barWidth(value, longest),
    href,
  }));
}
