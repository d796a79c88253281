/** Bands of amounts with their upper bounds in 分. */
export const AMOUNT_BANDS = [
  { key: '1', label: '10 万元以下', below: 10_000_000 },
  { key: '2', label: '10 万至 100 万元', below: 100_000_000 },
  { key: '3', label: '100 万至 1000 万元', below: 1_000_000_000 },
  { key: '4', label: '1000 万至 1 亿元', below: 10_000_000_000 },
  { key: '5', label: '1 亿元及以上', below: Infinity },
] as const;

export const bandOf = (fen: number): string => AMOUNT_BANDS.find(({ below }) => fen < below)!.key;
