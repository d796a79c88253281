import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addGrams,
  hashGram,
  isGram,
  spellName,
  spellPart,
  spellQuery,
  spellToken,
  type Family,
} from '../../../../src/search/shared/grams.ts';
import { normalize } from '../../../../src/search/shared/normalize.ts';
import { ALL_VARIANTS } from '../../../../src/search/index/variants.ts';

function wordsOf(text: string, family: Family): Set<string> {
  const words = new Set<string>();
  addGrams(text, family, (token) => words.add(spellToken(token)));
  return words;
}

const printed = fc.string({
  unit: fc.constantFrom(...'满意度政务服務≥95%，。（）1,234.50abＡＢ —“”'),
  minLength: 1,
  maxLength: 40,
});

test('every substring of every text asks only for words that the text has', () => {
  fc.assert(
    fc.property(printed, fc.nat(), fc.nat(), (text, from, length) => {
      const plain = normalize(text, ALL_VARIANTS);
      fc.pre(plain.length > 0);
      const start = from % plain.length;
      const query = plain.slice(start, start + 1 + (length % (plain.length - start)));
      const words = wordsOf(plain, 'any');
      expect(spellQuery(query, 'any').filter((word) => !words.has(word))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a query of up to six characters, and of eight, is one word', () => {
  for (const query of ['满', '满意', '满意度', '满意度高', '满意度高于', '满意度高于九', '满意度高于九十五']) {
    expect(spellQuery(query, 'any')).toEqual([spellToken(hashGram(query, 0, query.length, 'any'))]);
    expect(isGram(query)).toBe(true);
  }
  expect(['满意度高于九十', '满意度高于九十五分'].map(isGram)).toEqual([false, false]);
});

test('a longer one is covered from end to end, and asks for a bounded number of words', () => {
  const grams = (query: string, width: number): string[] =>
    [...query]
      .map((_, start) => start)
      .filter((start) => start + width <= query.length)
      .map((start) => spellToken(hashGram(query, start, start + width, 'any')));
  const [seven, twelve] = ['一二三四五六七', '一二三四五六七八九十百千'] as const;
  // The grams of both ends and of the middle come first.
  const endsFirst = (all: string[]): string[] => [...new Set([all[0]!, all.at(-1)!, all[all.length >> 1]!, ...all])];
  expect(spellQuery(seven, 'any')).toEqual(grams(seven, 6));
  expect(spellQuery(twelve, 'any')).toEqual(endsFirst(grams(twelve, 8).filter((_, start) => start % 4 === 0)));
  const differing = (length: number) => String.fromCharCode(...Array.from({ length }, (_, index) => 0x4e00 + index));
  const long = differing(56);
  expect(spellQuery(long, 'any')).toEqual(endsFirst(grams(long, 8).filter((_, start) => start % 8 === 0)));
  expect(spellQuery(differing(400), 'any')).toHaveLength(12);
});

test('words are of plain letters, as long as each other, and in the order of their tokens', () => {
  const tokens = [0, 1, 15, 16, 0x7fffffff, 0x80000000, 0xffffffff];
  const words = tokens.map(spellToken);
  expect(words.every((word) => /^[a-p]{8}$/.test(word))).toBe(true);
  expect(words.toSorted()).toEqual(words);
  expect([0, 1, 10].map((part) => spellPart(words[0]!, part))).toEqual(['aaaaaaaa', 'aaaaaaaar', 'aaaaaaaarq']);
});

test('both words of a gram stand side by side, and a name stands next to its first gram', () => {
  const any = hashGram('热线', 0, 2, 'any');
  expect(hashGram('热线', 0, 2, 'name')).toBe(any + 1);
  expect(spellName('12345热线').startsWith(spellToken(hashGram('12345热', 0, 6, 'name')))).toBe(true);
});
