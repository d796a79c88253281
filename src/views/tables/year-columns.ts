/** Amounts by year for small columns without numbers; the table beside them has the numbers. */
export interface YearColumnsView {
  readonly from: number;
  readonly to: number;
  /** One value in 分 for each year from `from` to `to`; `null` where no amount is known. */
  readonly values: readonly (number | null)[];
}

/** Adds up the amounts of each year. Returns `null` unless at least two years have an amount. */
export function toYearColumns(
  amounts: readonly { readonly year: number; readonly fen: number | null }[],
): YearColumnsView | null {
  const sums = new Map<number, number>();
  for (const { year, fen } of amounts) if (fen !== null) sums.set(year, (sums.get(year) ?? 0) + fen);
  if (sums.size < 2) return null;
  const from = Math.min(...sums.keys());
  const to = Math.max(...sums.keys());
  return { from, to, values: Array.from({ length: to - from + 1 }, (_, index) => sums.get(from + index) ?? null) };
}
