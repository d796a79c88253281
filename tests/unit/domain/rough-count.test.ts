import { expect, it } from 'vitest';
import { roughCount, roughCountText } from '../../../src/domain/rough-count.ts';

it('tells small counts exactly and lowers large ones to round figures', () => {
  const counts = [0, 1, 9, 10, 19, 20, 49, 50, 99, 100, 199, 250, 999, 1000, 26_000];
  expect(counts.map(roughCount)).toEqual([0, 1, 9, 10, 10, 20, 20, 50, 50, 100, 100, 200, 500, 1000, 20_000]);
});

it('says that there may be more', () => {
  expect([3, 10, 200].map(roughCountText)).toEqual(['3 个', '10 个以上', '200 个以上']);
});
