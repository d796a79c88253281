import { expect, test } from 'vitest';
import { toFunding } from '../../../../src/views/tables/funding.ts';

const only = (total: number | null, fiscal: number | null, special: number | null, other: number | null) =>
  toFunding({ total, fiscal, special, other }, null, '万元', 'column').only;

test('a single source is said in a sentence that keeps blank and 0 apart', () => {
  expect(only(5, 5, null, null)).toEqual({ column: 'fiscal', others: '财政专户拨款、其他资金空白' });
  expect(only(5, 0, null, 5)).toEqual({ column: 'other', others: '财政专户拨款空白，财政拨款为 0' });
});

test.each([
  ['several pay', 5, 4, 1, null],
  ['the source is not all', 5, 4, null, null],
  ['nothing is printed', null, null, null, null],
] as const)('there is none where %s', (_, total, fiscal, special, other) => {
  expect(only(total, fiscal, special, other)).toBeNull();
});
