import type { ChartItem } from './chart-items.ts';

const WAN = 1_000_000;
/** The bands with their upper bounds in 分. An amount that equals a bound belongs to the next band. */
const BANDS: readonly (readonly [below: number, label: string])[] = [
  [10 * WAN, '10 万元以下'],
  [50 * WAN, '10–50 万元'],
  [100 * WAN, '50–100 万元'],
  [500 * WAN, '100–500 万元'],
  [1_000 * WAN, '500–1,000 万元'],
  [10_000 * WAN, '1,000 万–1 亿元'],
  [Infinity, '1 亿元以上'],
];

/** Counts the projects in each band of 总计 (分). Blank totals are counted as `未列金额`, so the counts add up to the number of projects. */
export function toSizeBands(totals: readonly (number | null)[]): ChartItem[] {
  const counts = BANDS.map(() => 0);
  let blank = 0;
  for (const total of totals) {
    if (total === null) blank += 1;
    else {
      const band = BANDS.findIndex(([below]) => total < below);
      counts[band] = (counts[band] ?? 0) + 1;
    }
  }
  const bands = BANDS.map(([, label], index) => ({ label, value: counts[index] ?? 0 }));
  return blank > 0 ? [...bands, { label: '未列金额', value: blank }] : bands;
}
