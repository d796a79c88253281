import { expect, test } from 'vitest';
import { packNames, unpackNames } from '../../../../src/search/shared/name-list.ts';

test('each name is kept once, with its pages', () => {
  const packed = packNames(['重点工作', '重点', '重点工作', '12345']);
  expect(packed).toEqual(['重点工作', '重点', 0, '12345']);
  expect(unpackNames(packed)).toEqual([
    { name: '重点工作', pages: [0, 2] },
    { name: '重点', pages: [1] },
    { name: '12345', pages: [3] },
  ]);
});
