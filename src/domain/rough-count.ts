/** Counts up to this are told exactly. */
const EXACT = 10;

/**
 * Lowers a count to the next of 10, 20, 50, 100, 200, 500, …; a smaller one stays. Pages tell such counts of other documents, so that one
 * more project in a city changes the pages of few others.
 */
export function roughCount(count: number): number {
  if (count < EXACT) return count;
  const power = 10 ** Math.floor(Math.log10(count));
  const [step = 1] = [5, 2, 1].filter((step) => step * power <= count);
  return step * power;
}

/** Writes a count that {@link roughCount} has lowered, with the measure word: `3 个`, `20 个以上`. */
export const roughCountText = (count: number): string => (count < EXACT ? `${count} 个` : `${count} 个以上`);
