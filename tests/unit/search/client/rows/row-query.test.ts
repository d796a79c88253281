import { expect, test } from 'vitest';
import { readRowQuery, toCondition, toSelection } from '../../../../../src/search/client/rows/row-query.ts';
import type { Figure } from '../../../../../src/search/shared/row-columns.ts';

const FIGURES: readonly Figure[] = [
  { sign: 'ge', value: '80', unit: '%' },
  { sign: 'gt', value: '80', unit: '%' },
  { sign: 'le', value: '5000000', unit: '元' },
  { sign: 'eq', value: '80', unit: '' },
];
const pass = (address: string): string[] => {
  const condition = toCondition(readRowQuery(new URLSearchParams(address)));
  return FIGURES.filter((figure) => condition?.passes(figure)).map(({ sign, unit }) => sign + unit);
};

test.each([
  ['op=lt&value=90&unit=%25', ['ge%', 'gt%']],
  ['sign=gt', ['gt%']],
  ['sign=ge&op=le&value=80', ['ge%']],
  ['op=eq&value=500&unit=万元', ['le元']],
  ['op=eq&value=80', ['ge%', 'gt%', 'eq']],
  ['unit=元', ['le元']],
])('%s passes %j', (address, passed) => {
  expect(pass(address)).toEqual(passed);
});

test('an address without a figure has no condition, and what it cannot mean is left out', () => {
  expect(toCondition(readRowQuery(new URLSearchParams('q=满意度&value=many&sign=toString')))).toBeUndefined();
});

test('year and department are those of all searches', () => {
  const asked = readRowQuery(new URLSearchParams('year=2026&dept=某局'));
  expect(toSelection(asked)).toEqual(
    new Map([
      ['year', new Set(['2026'])],
      ['dept', new Set(['某局'])],
    ]),
  );
});
