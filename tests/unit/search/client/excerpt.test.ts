import { expect, test } from 'vitest';
import { clipParts, findExcerpts, markTerms, type TextPart } from '../../../../src/search/client/excerpt.ts';
import type { SearchRecord } from '../../../../src/search/shared/search-record.ts';
import { ALL_VARIANTS } from '../../../../src/search/index/variants.ts';

const show = (parts: readonly TextPart[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const mark = (text: string, ...terms: string[]): string => show(markTerms(text, terms, ALL_VARIANTS));

test('the text is marked as printed', () => {
  expect(mark('共 1,234 人', '1234')).toBe('共 [1,234] 人');
  expect(mark('ＯＡ系统，oa系统', 'oa')).toBe('[ＯＡ]系统，[oa]系统');
  expect(mark('≥95%', '>=95')).toBe('[≥95]%');
  expect(mark('満意滿意度', '满意')).toBe('満意[滿意]度');
  expect(mark('𠮷字', '𠮷')).toBe('[𠮷]字');
  expect(mark('哈哈哈', '哈哈')).toBe('[哈哈哈]');
  expect(mark('<b>粗</b>', '粗')).toBe('<b>[粗]</b>');
});

test('characters that become several, or none, are marked whole', () => {
  expect(mark('面积100㎡以上', '100m')).toBe('面积[100㎡]以上');
  expect(mark('面积100㎡以上', '2以')).toBe('面积100[㎡以]上');
  expect(mark('25℃恒温', '°c')).toBe('25[℃]恒温');
  expect(mark('①热线②平台', '1热')).toBe('[①热]线②平台');
  expect(mark('占½强', '1/2')).toBe('占[½]强');
  expect(mark('Ⅲ级等保', 'ii级')).toBe('[Ⅲ级]等保');
  expect(mark('满\u200b意度', '满意')).toBe('[满\u200b意]度');
  expect(mark('🏛️办公', '办公')).toBe('🏛️[办公]');
  expect(mark('\ud83d热线', '热线')).toBe('\ud83d[热线]');
  expect(mark('1,234,567元', '4567')).toBe('1,23[4,567]元');
});

test('a long text is cut around its first mark', () => {
  const clipped = show(clipParts(markTerms(`${'前'.repeat(60)}热线${'后'.repeat(200)}`, ['热线'], ALL_VARIANTS)));
  expect(clipped).toBe(`…${'前'.repeat(18)}[热线]${'后'.repeat(70)}…`);
  expect(show(clipParts(markTerms('短', ['无'], ALL_VARIANTS)))).toBe('短');
});

test.each([
  ['a surrogate pair', '𠮷'],
  ['an emoji of several', '👩🏽‍🚒'],
  ['an emoji with a variation selector', '🏛️'],
  ['a flag', '🇨🇳'],
  ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['a combining mark', 'e\u0301'],
  ['a keycap', '1\ufe0f\u20e3'],
])('%s is neither cut in two nor marked by half', (_, sign) => {
  const signs = sign.repeat(40);
  for (let shift = 0; shift <= sign.length; shift++) {
    const filler = '前'.repeat(shift);
    const [open, ...clipped] = clipParts(markTerms(`${signs}${filler}热线${filler}${signs}`, ['热线'], ALL_VARIANTS));
    expect(open?.text).toBe('…');
    expect(clipped.pop()?.text).toBe('…');
    expect(show(clipped).replaceAll(sign, '')).toBe(`${filler}[热线]${filler}`);
  }
  const [first = ''] = sign;
  expect(mark(`前${signs}后`, first)).toBe(`前[${signs}]后`);
});

test('a text of nothing but marks is cut all the same', () => {
  const [text] = clipParts([{ text: `字${'\u0301'.repeat(500)}`, marked: false }]);
  expect(text?.text).toHaveLength(90);
});

const record: SearchRecord = {
  kind: 'project',
  path: 'projects/2025-x/',
  name: '热线运营',
  readings: '',
  year: 2025,
  department: '某局',
  unit: '某局',
  amounts: ['1.00'],
  currency: '万元',
  goal: '保障热线平台。',
  rows: [
    ['i-1', '1-产出指标', '11-数量指标', '接通率', '≥90%', '≥95%'],
    ['i-2', '3-满意度指标', '31-服务对象满意度', '热线满意度', '80%', '80%'],
  ],
  sections: [],
};

test('rows come with their anchors, those with more of the words first', () => {
  const found = findExcerpts(record, ['热线', '满意度'], ALL_VARIANTS, 3).map(
    ({ anchor, parts }) => `${anchor} ${show(parts)}`,
  );
  expect(found).toEqual(['i-2 [热线满意度]：80%', ' 保障[热线]平台。']);
  const [row] = findExcerpts(record, ['>=95'], ALL_VARIANTS, 3);
  expect(row && show(row.parts)).toBe('接通率：年度 [≥95]%，实施周期 ≥90%');
});

test('levels are shown only where nothing else holds the words', () => {
  const [level, ...others] = findExcerpts(record, ['产出指标'], ALL_VARIANTS, 3);
  expect(level && [level.anchor, show(level.parts)]).toEqual(['i-1', '1-[产出指标] › 11-数量指标']);
  expect(others).toEqual([]);
});

test('amounts are shown only where nothing else holds the words, the total not at all: it stands in every result', () => {
  const amounts = ['6123.50', '5123.50', '1000.00'];
  const tell = (query: string) =>
    findExcerpts({ ...record, amounts }, [query], ALL_VARIANTS, 3).map(({ label, parts }) => `${label} ${show(parts)}`);
  expect(tell('5123.5')).toEqual(['金额 [5,123.5]0 万元']);
  expect(tell('6123.5')).toEqual([]);
});
