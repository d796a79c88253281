import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesQuery, sortRows, type SortKey } from '../../../../src/browser/tables/sort-rows.ts';

describe('sorting rows', () => {
  const sorted = (rows: SortKey[], direction: 'ascending' | 'descending') => sortRows(rows, (row) => row, direction);

  test('orders Chinese by pinyin', () => {
    expect(sorted(['越秀', '白云', '天河'], 'ascending')).toEqual(['白云', '天河', '越秀']);
  });

  test('orders digits in names as numbers', () => {
    expect(sorted(['项目10', '项目9'], 'ascending')).toEqual(['项目9', '项目10']);
  });

  test.each(['ascending', 'descending'] as const)('puts blanks last when %s', (direction) => {
    expect(sorted([null, 2, null, 1], direction).slice(2)).toEqual([null, null]);
  });

  test.each(['ascending', 'descending'] as const)('keeps equal rows in their order when %s', (direction) => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 }))), (keys) => {
        const rows = sortRows(
          keys.map((key, index) => ({ key, index })),
          (row) => row.key,
          direction,
        );
        const inOrder = rows.every((row, at) => {
          const before = rows[at - 1];
          return before?.key !== row.key || before.index < row.index;
        });
        expect(inOrder).toBe(true);
      }),
    );
  });
});

describe('filtering rows', () => {
  test.each([
    ['政务', true],
    ['服务 2026', true],
    ['２０２６', true],
    ['GZIT', true],
    ['政务 2025', false],
    ['', true],
  ])('“%s”', (query, expected) => {
    expect(matchesQuery('政务服务项目 2026 gzit', query)).toBe(expected);
  });
});
