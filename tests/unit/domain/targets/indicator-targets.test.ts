import { expect, test } from 'vitest';
import { readIndicatorTargets } from '../../../../src/domain/targets/indicator-targets.ts';

const read = (sign: string | null, value: string, measure: string | null) => {
  const compares = sign === '定性' ? '' : (sign ?? '');
  return readIndicatorTargets({
    name: '数量',
    cycleTarget: null,
    annualTarget: `${compares}${value}${measure ?? ''}`,
    cells: { sign, value, measure, weight: null },
  }).annual;
};

test.each([
  ['≥', '38', '公里', 'ge', '38', '公里'],
  ['=', '1.5', '万人次', 'eq', '15000', '人次'],
  ['≤', '1,200', '元/平方米', 'le', '1200', '元/平方米'],
  // No list knows these units, so that the text alone does not show where they end.
  ['≥', '12', '标准厢（含备用）', 'ge', '12', '标准厢(含备用)'],
  [null, '3', '批、次', 'eq', '3', '批、次'],
])('%s, %s and %s in cells are a figure with its unit', (sign, value, measure, comparator, figure, unit) => {
  expect(read(sign, value, measure)).toMatchObject({
    kind: 'quantity',
    comparator,
    explicit: sign !== null,
    quantity: { value: figure, unit, printed: `${value}${measure}` },
  });
});

test('cells without a figure or a unit are read as their text', () => {
  expect(read('定性', '优良', null)).toMatchObject({ kind: 'grade' });
  expect(read('≥', '95%', null)).toMatchObject({ kind: 'quantity', quantity: { value: '95', unit: '%' } });
  expect(read('≥', '95', '/')).toMatchObject(read('≥', '95/', null)!);
});

test('a date in cells of a figure and a unit is no quantity', () => {
  expect(read(null, '2026', '年')).toMatchObject({ kind: 'qualitative' });
  expect(read(null, '12', '月底前')).toMatchObject({ kind: 'deadline' });
});
