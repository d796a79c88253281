import { expect, test } from 'vitest';
import { matches, parseQuery } from '../../../src/search/query.ts';
import { ALL_VARIANTS } from '../../../src/search/variants.ts';

const parse = (typed: string) => {
  const { terms, excluded } = parseQuery(typed, ALL_VARIANTS);
  return [terms, excluded];
};

test.each([
  ['政务 热线', ['政务', '热线'], []],
  ['  政务　热线 ', ['政务', '热线'], []],
  ['"政务 热线"', ['政务热线'], []],
  ['“政务 热线” 广州', ['政务热线', '广州'], []],
  ['政务 -热线', ['政务'], ['热线']],
  ['政务 -"热线 平台"', ['政务'], ['热线平台']],
  ['2024-2025年', ['2024-2025年'], []],
  ['温度 -5', ['温度', '-5'], []],
  ['-热线', ['-热线'], []],
  ['“一网统', ['"一网统'], []],
  ['一“网”统', ['一"网"统'], []],
  ['熱線 热线', ['热线'], []],
  ['', [], []],
])('%s', (typed, terms, excluded) => {
  expect(parse(typed)).toEqual([terms, excluded]);
});

test('each word may be in another block, no word across two', () => {
  const query = parseQuery('政务 热线 -外网', ALL_VARIANTS);
  expect(matches(query, ['政务服务', '便民热线'])).toBe(true);
  expect(matches(query, ['政务服务', '便民热', '线'])).toBe(false);
  expect(matches(query, ['政务热线', '政务外网'])).toBe(false);
});
