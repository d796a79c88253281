import { expect, test } from 'vitest';
import { isBlank, matches, parseQuery } from '../../../../src/search/client/query.ts';
import { ALL_VARIANTS } from '../../../../src/search/index/variants.ts';

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
  ['政务 －热线 −网站', ['政务'], ['热线', '网站']],
  ['政务 －“热线 平台”', ['政务'], ['热线平台']],
  ['”政务 热线“ ＂广州"', ['政务热线', '广州'], []],
  ['温度 －５ -３度', ['温度', '-5', '-3度'], []],
  ['政务\t\u3000\u00a0热线\ufeff', ['政务', '热线'], []],
  ['满\u200b意\ufe0f度', ['满意度'], []],
  ['"', ['"'], []],
  ['""', ['""'], []],
  ['-', ['-'], []],
  ['- -- －', ['-', '--'], []],
  ['-"', ['-"'], []],
  ['.*+?^${}()|[]\\', ['.*+?^${}()|[]\\'], []],
  ['<b>热线</b>', ['<b>热线</b>'], []],
  ['\ud83d 热线', ['\ud83d', '热线'], []],
  ['\u200b', [], []],
  ['', [], []],
])('%s', (typed, terms, excluded) => {
  expect(parse(typed)).toEqual([terms, excluded]);
});

test.each([
  ['驻京 工作保障', '驻京工作保障'],
  ['“驻京 工作保障”', '驻京工作保障'],
  ['"驻京" 工作保障', '"驻京"工作保障'],
])('the name of %s is %s', (typed, whole) => {
  expect(parseQuery(typed, ALL_VARIANTS).whole).toBe(whole);
});

test('each word may be in another block, no word across two', () => {
  const query = parseQuery('政务 热线 -外网', ALL_VARIANTS);
  expect(matches(query, '', ['政务服务', '便民热线'])).toBe(true);
  expect(matches(query, '', ['政务服务', '便民热', '线'])).toBe(false);
  expect(matches(query, '', ['政务热线', '政务外网'])).toBe(false);
});

test('a name that looks like an exclusion is found when it is typed as it stands', () => {
  const query = parseQuery('政务热线 -外网部分', ALL_VARIANTS);
  const name = '政务热线-外网部分';
  expect(matches(query, name, [name])).toBe(true);
  expect(matches(query, '政务热线', ['政务热线', name])).toBe(false);
  expect(matches(query, '政务热线', ['政务热线'])).toBe(true);
});

test.each([
  ['', true],
  [' \u3000\t', true],
  ['\u200b\ufeff', true],
  ['。', false],
])('whether %j is blank', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
