import { expect, test } from 'vitest';
import { isBlank, matches, parseQuery } from '../../../../../src/search/client/reading/query.ts';
import { ALL_VARIANTS } from '../../../../../src/search/index/variants.ts';

const parse = (typed: string) => {
  const { terms, excluded } = parseQuery(typed, ALL_VARIANTS);
  return [terms.map(({ text }) => text), excluded];
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
  const answers = (...texts: string[]) => matches(query, { name: '', readings: '', texts, fen: null });
  expect(answers('政务服务', '便民热线')).toBe(true);
  expect(answers('政务服务', '便民热', '线')).toBe(false);
  expect(answers('政务热线', '政务外网')).toBe(false);
});

test('a name that looks like an exclusion is found when it is typed as it stands', () => {
  const query = parseQuery('政务热线 -外网部分', ALL_VARIANTS);
  const name = '政务热线-外网部分';
  expect(matches(query, { name, readings: '', texts: [name], fen: null })).toBe(true);
  expect(matches(query, { name: '政务热线', readings: '', texts: ['政务热线', name], fen: null })).toBe(false);
  expect(matches(query, { name: '政务热线', readings: '', texts: ['政务热线'], fen: null })).toBe(true);
});

test.each([
  ['', true],
  [' \u3000\t', true],
  ['\u200b\ufeff', true],
  ['。', false],
])('whether %j is blank', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

const WORDS = [
  ['公车', ['公务用车']],
  ['市长热线', ['市长专线', '12345']],
  ['ai', ['人工智能']],
  ['接待费', ['接待']],
] as const;

test.each([
  ['公车', ['公务用车']],
  ['公车维修', ['公务用车维修']],
  ['市长热线', ['市长专线', '12345']],
  ['AI', ['人工智能']],
  ['接待费', ['接待']],
  ['接待费和接待', []],
  ['email', []],
  ['"公车"', []],
  ['什么是公车？', ['公车', '什么是公务用车?']],
  ['什么是绩效', ['绩效']],
  ['财政专户拨款是什么意思', ['财政专户拨款']],
  ['绩效目标的含义是什么？', ['绩效目标']],
  ['完成率100%。', []],
])('%s also stands for %j', (typed, also) => {
  const { terms } = parseQuery(typed, ALL_VARIANTS, WORDS);
  expect(terms.map((term) => term.also)).toEqual([also]);
});

test.each([
  ['12000万元', 12_000],
  ['12,000.00 万元（约 1.20 亿元）', 12_000],
  ['约 1.2 亿元', 12_499.99],
  ['1.2亿', 11_500],
  ['3,000元', 0.3],
])('%s finds a total of %d 万元', (typed, total) => {
  const query = parseQuery(typed, ALL_VARIANTS);
  expect(query.terms).toHaveLength(1);
  expect(matches(query, { name: '', readings: '', texts: [], fen: Math.round(total * 1e6) })).toBe(true);
});

test.each([
  ['12000万元', 12_001],
  ['1.2亿', 12_500],
  ['1.20亿', 12_050],
  ['"1.2亿"', 12_000],
  ['12000', 12_000],
  ['-1.2亿', 12_000],
])('%s does not find a total of %d 万元', (typed, total) => {
  expect(matches(parseQuery(typed, ALL_VARIANTS), { name: '', readings: '', texts: [], fen: total * 1e6 })).toBe(false);
});
