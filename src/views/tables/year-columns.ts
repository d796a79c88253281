/** Amounts by year for columns without numbers, beside a table that has them. */
export interface YearColumnsView {
  readonly from: number;
  readonly to: number;
  /** A value for each year from `from` to `to`, in 分; `null` where no amount is known. */
  readonly values: readonly (number | null)[];
}

/** Adds up what stands in one year. `null` unless two years at least have an amount. */
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
