import { expect, test } from 'vitest';
import { reconcile } from '../../../src/domain/reconcile.ts';
import { codes, HEADER, parse } from '../../support/parse.ts';

const ITEM = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:36次；年度指标值:12次。';
const read = (unit: string, first: string, second: string) =>
  parse(
    `${HEADER}\n合计 ${unit}\n\n某局 ${unit}\n\n    巡查 ${first}\n巡查。\n${ITEM}\n    保洁 ${second}\n干净。\n${ITEM}\n`,
  );

test('a source that does not add up is left out of the rows that show no columns', () => {
  const { document, projects, ...rest } = read('100.00 60.00 0.00 40.00', '60.00 60.00', '40.00 40.00');
  expect(codes({ document, projects, ...rest })).toEqual([]);
  const amounts = { fiscal: null, special: null, other: null };
  expect(projects).toMatchObject([
    { amounts: { total: 60, ...amounts }, amountsBasis: 'order' },
    { amounts: { total: 40, ...amounts }, amountsBasis: 'order' },
  ]);
  expect(document).toMatchObject({
    declared: { total: 100, fiscal: 60, special: 0, other: 40 },
    declaredBasis: 'column',
  });
  expect(reconcile(document!, projects)).toEqual([]);
});

test('all rows of a column that does not add up are unsure, if none shows its columns', () => {
  const { document, projects } = read('100.00 60.00 40.00', '60.00 60.00', '40.00 40.00');
  expect([document?.declared, document?.units[0]?.declared, projects[0]?.amounts].map((row) => row?.fiscal)).toEqual([
    60,
    null,
    null,
  ]);
});

test('sources that add up stay where the order of the figures has put them', () => {
  const { document, projects } = read('100.00 60.00 40.00', '60.00 60.00', '40.00 0.00 40.00');
  expect(document?.units[0]?.declared).toEqual({ total: 100, fiscal: 60, special: 40, other: null });
  expect(projects[1]?.amounts).toEqual({ total: 40, fiscal: 0, special: 40, other: null });
});
