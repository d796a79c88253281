import { expect, test } from 'vitest';
import { mean, median, quantile, sum } from '../../../../tools/statistics/summaries.ts';

test('values are summed up in whatever order they come', () => {
  const values = [9, 1, 5, 3, 7];
  expect([sum(values), mean(values), median(values)]).toEqual([25, 5, 5]);
  expect([0, 0.2, 0.21, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 1, 3, 9, 9]);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('no values have a sum, but neither mean nor median', () => {
  expect([sum([]), mean([]), median([])]).toEqual([0, NaN, NaN]);
});
