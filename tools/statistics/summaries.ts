export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** `NaN` of no values. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** The least of the values that `share` of them do not exceed; `NaN` of no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle one of an odd number of values, and the lower of the two middle ones of an even number. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
