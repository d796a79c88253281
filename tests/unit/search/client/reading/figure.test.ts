import { expect, test } from 'vitest';
import { answersFigure, readFields, readFigure } from '../../../../../src/search/client/reading/figure.ts';

test.each([
  ['80%', '', 'eq', '80', '%'],
  ['满意度>=95%', '满意度', 'ge', '95', '%'],
  ['满意度低于90%的项目', '满意度', 'lt', '90', '%'],
  ['满意度要求不低于90.50%', '满意度', 'ge', '90.5', '%'],
  ['满意度达到90%以上', '满意度', 'ge', '90', '%'],
  ['12345热线接通率95%', '12345热线接通率', 'eq', '95', '%'],
  ['培训500人', '培训', 'eq', '500', '人'],
  ['30分钟内', '', 'le', '30', '分钟'],
  ['5个工作日以内', '', 'le', '5', '工作日'],
  ['成本<=500万元', '成本', 'le', '5000000', '元'],
  ['差错率3‰', '差错率', 'eq', '0.3', '%'],
])('%s is read as a figure', (typed, words, operator, value, unit) => {
  expect(readFigure(typed)).toMatchObject({ words, operator, value, unit });
});

test.each(['满意度', '2024年', '12345', '满意度低于90%的学校', '1391.47'])('%s is read as no figure', (typed) => {
  expect(readFigure(typed)).toBeNull();
});

test('figures answer by value and unit', () => {
  const below = readFigure('低于90%')!;
  expect(answersFigure(below, { value: '89.99', unit: '%' })).toBe(true);
  expect(answersFigure(below, { value: '90', unit: '%' })).toBe(false);
  expect(answersFigure(below, { value: '80', unit: '分' })).toBe(false);
});

test('fields take separators, full width and scale words', () => {
  expect(readFields('ge', '１,２00', '万元')).toEqual({ operator: 'ge', value: '12000000', unit: '元' });
  expect(readFields('ge', '九十', '%')).toBeNull();
  expect(readFields('ge', '5', 'constructor')).toEqual({ operator: 'ge', value: '5', unit: 'constructor' });
});
