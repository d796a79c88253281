import { expect, test } from 'vitest';
import { parseTarget } from '../../../../src/domain/targets/parse-target.ts';
import { listFigures } from '../../../../src/search/index/list-figures.ts';
import {
  findRows,
  packRows,
  partsOf,
  unpackRows,
  type Figure,
  type FigureRange,
} from '../../../../src/search/shared/row-columns.ts';

const read = (text: string) => listFigures({ cycle: null, annual: parseTarget(text, '满意度') });

const PROJECTS = [
  [],
  [read('≥90%'), read('良好'), read('80%-85%')],
  [read('3次')],
  [],
  [read('99.50%'), read('100000元')],
];

/** Finds rows in the parts that a range of figures needs. */
function find(range: FigureRange, passes: (figure: Figure) => boolean): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const parts = packRows(PROJECTS);
  for (const place of partsOf(range)) findRows(unpackRows(parts[place]!), passes, found);
  return found;
}
const ALL = { unit: '', least: -Infinity, most: Infinity };

test('the figures of targets are found again in their rows', () => {
  const isLow = ({ unit, value }: Figure) => unit === '%' && Number(value) < 90;
  for (const range of [ALL, { unit: '%', least: -Infinity, most: 90 }])
    expect(find(range, isLow)).toEqual(new Map([[1, new Set([2])]]));
  expect(find({ unit: '次', least: 3, most: 3 }, ({ unit }) => unit === '次')).toEqual(new Map([[2, new Set([0])]]));
  expect(find(ALL, ({ sign }) => sign === 'le')).toEqual(new Map([[1, new Set([2])]]));
  expect(find({ ...ALL, least: 100_000 }, ({ unit }) => unit === '元')).toEqual(new Map([[4, new Set([1])]]));
  expect(find(ALL, () => true)).toEqual(
    new Map([
      [1, new Set([0, 2])],
      [2, new Set([0])],
      [4, new Set([0, 1])],
    ]),
  );
});

test('of the figures only those of the unit and the value are needed', () => {
  expect(partsOf(ALL)).toHaveLength(packRows([]).length);
  expect(partsOf({ unit: '%', least: 95, most: 95 })).toHaveLength(1);
  expect(partsOf({ unit: '%', least: -Infinity, most: 95 })).toHaveLength(3);
  expect(partsOf({ unit: '', least: 1, most: 1 })).toHaveLength(2);
});

test('a figure that both targets have is there once', () => {
  const target = parseTarget('≥90%', '满意度');
  expect(listFigures({ cycle: target, annual: target })).toEqual([{ sign: 'ge', value: '90', unit: '%' }]);
});
