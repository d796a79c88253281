import { expect, test } from 'vitest';
import { normalize, normalizeText } from '../../../../src/search/shared/normalize.ts';
import { ALL_VARIANTS, trimVariants } from '../../../../src/search/index/variants.ts';

const none = new Map<string, string>();

test.each([
  ['ＡＢ１２％', 'ab12%'],
  ['12345 热线', '12345热线'],
  ['全角　空格', '全角空格'],
  ['≥95%', '>=95%'],
  ['2024—2025年', '2024-2025年'],
  ['“一网统管”', '"一网统管"'],
  ['Ⅱ级', 'ii级'],
  ['100㎡，25℃', '100m2,25°c'],
  ['①½', '11/2'],
  ['2024‑2025、2024―2025', '2024-2025、2024-2025'],
  ['3〜5天', '3~5天'],
  ['满\u200b意\u00ad度\ufe0f\ufeff', '满意度'],
  ['\ud83d热线', '\ud83d热线'],
])('%s is compared as %s', (text, plain) => {
  expect(normalize(text, none)).toBe(plain);
});

test.each([
  ['1,234.56', '1234.56'],
  ['1，234，567', '1234567'],
  ['共12,345人', '共12345人'],
  ['1,23', '1,23'],
  ['1234,567', '1234,567'],
  ['1,2345', '1,2345'],
  ['第1,2批', '第1,2批'],
])('only commas that group thousands go: %s', (text, plain) => {
  expect(normalize(text, none)).toBe(plain);
});

test('traditional characters become simplified, with the trimmed table as with the whole', () => {
  const trimmed = [...trimVariants(new Set('满意度'))];
  const map = new Map(
    trimmed.flatMap((from, index) => (index % 2 === 0 ? [[from, trimmed[index + 1]!] as const] : [])),
  );
  expect(normalize('滿意度', ALL_VARIANTS)).toBe('满意度');
  expect(normalize('滿意度', map)).toBe('满意度');
  expect(normalize('熱線', map)).toBe('熱線');
});

test('several traditional characters of one simplified one are all found by it', () => {
  expect(normalize('發展、頭髮、臺灣、颱風', ALL_VARIANTS)).toBe(normalize('发展、头发、台湾、台风', ALL_VARIANTS));
});

test('offsets lead back to the characters as printed', () => {
  const printed = '𠮷约 1,234 ≥ 人';
  const { text, offsets } = normalizeText(printed, none);
  expect(text).toBe('𠮷约1234>=人');
  expect(offsets).toHaveLength(text.length);
  expect([...'约1人'].map((character) => printed[offsets[text.indexOf(character)]!])).toEqual(['约', '1', '人']);
  expect(offsets[text.indexOf('=')]).toBe(printed.indexOf('≥'));
});
