import { expect, test } from 'vitest';
import { splitWords } from '../../../../../src/search/client/reading/split-words.ts';

test.each([
  ['12345热线接通率', ['12345', '热线', '接通率']],
  ['政务云花了多少钱', ['政务云']],
  ['机关食堂的费用', ['机关', '食堂']],
  ['2026年预算', ['2026年', '预算']],
  ['培训500人', ['培训', '500人']],
  ['热线', ['热线']],
  ['&amp;', ['&amp;']],
  ['(?<=热)线', []],
  ['多少钱', []],
])('%s is split into %j', (typed, words) => {
  expect(splitWords(typed)).toEqual(words);
});
