import { expect, test } from 'vitest';
import { parseTarget } from '../../../../src/domain/targets/parse-target.ts';
import { listFigures } from '../../../../src/search/index/list-figures.ts';
import { findRows, packRows } from '../../../../src/search/shared/row-columns.ts';

const read = (text: string) => listFigures({ cycle: null, annual: parseTarget(text, '满意度') });

test('the figures of targets are found again in their rows', () => {
  const projects = [[], [read('≥90%'), read('良好'), read('80%-85%')], [read('3次')], [], [read('99.50%')]];
  const columns = packRows(projects);
  expect(findRows(columns, ({ value, unit }) => unit === '%' && Number(value) < 90)).toEqual(
    new Map([[1, new Set([2])]]),
  );
  expect(findRows(columns, ({ unit }) => unit === '次')).toEqual(new Map([[2, new Set([0])]]));
  expect(findRows(columns, ({ sign }) => sign === 'le')).toEqual(new Map([[1, new Set([2])]]));
  expect([...findRows(columns, () => true)]).toEqual([
    [1, new Set([0, 2])],
    [2, new Set([0])],
    [4, new Set([0])],
  ]);
});

test('a figure that both targets have is there once', () => {
  const target = parseTarget('≥90%', '满意度');
  expect(listFigures({ cycle: target, annual: target })).toEqual([{ sign: 'ge', value: '90', unit: '%' }]);
});
