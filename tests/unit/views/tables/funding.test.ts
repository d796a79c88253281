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

test('money without a key stands among the sources where it is part of 总计, and is told apart where it is not', () => {
  const otherFunds = [
    { label: '上年结转资金', amount: 1.5, inSum: true },
    { label: '实施期资金总额', amount: 30, inSum: false },
  ];
  const amounts = { total: 5, fiscal: 3.5, special: null, other: null };
  const view = toFunding(amounts, null, '万元', 'column', { fiscalDetail: null, otherFunds });
  expect(view.others.map(({ label, text }) => [label, text])).toEqual([['上年结转资金', '1.50']]);
  expect(view.apart).toEqual(['实施期资金总额 30.00 万元']);
});
