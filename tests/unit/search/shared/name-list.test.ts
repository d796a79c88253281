import { expect, test } from 'vitest';
import { spellInPinyin } from '../../../../src/search/index/spell-name.ts';
import { packNames, unpackNames } from '../../../../src/search/shared/name-list.ts';

test('names are read as in their context, and each is kept once', () => {
  const packed = packNames(['重点工作', '重庆办事处', '重点', '重点工作', '12345'], spellInPinyin);
  expect(packed.names).toEqual(['重点工作', '重庆办事处', '重点', 0, '12345']);
  expect(packed.others).toEqual({ 1: 'chong qing ban shi chu' });
  const unpacked = unpackNames(packed);
  expect(unpacked.map(({ name, syllables, pages }) => [name, syllables, pages])).toEqual([
    ['重点工作', ['zhong', 'dian', 'gong', 'zuo'], [0, 3]],
    ['重庆办事处', ['chong', 'qing', 'ban', 'shi', 'chu'], [1]],
    ['重点', ['zhong', 'dian'], [2]],
    ['12345', [null, null, null, null, null], [4]],
  ]);
});
