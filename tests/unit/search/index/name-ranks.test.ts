import { expect, test } from 'vitest';
import { rankNames } from '../../../../src/search/index/name-ranks.ts';

test('names have places in the order of pinyin over all shards, the same name one place', () => {
  const ranks = rankNames(
    new Map([
      ['2026-0.', ['照明维护', '办公用房', '设备采购']],
      ['2025-0.', ['设备采购', '保障工作']],
    ]),
  );
  expect(ranks.get('2026-0.')).toEqual([3, 0, 2]);
  expect(ranks.get('2025-0.')).toEqual([2, 1]);
});
