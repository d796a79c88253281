import { describe, expect, test } from 'vitest';
import { foldRows, largestTotal, toAmountTable } from '../../../../src/views/tables/amount-table.ts';

const amounts = (total: number | null, fiscal: number | null = total, other: number | null = null) => ({
  total,
  fiscal,
  special: null,
  other,
});
const row = (name: string, total: number | null, fiscal?: number | null, other?: number | null) => ({
  name,
  amounts: amounts(total, fiscal, other),
});

describe('columns', () => {
  test('a source that pays all of every row is named and left out', () => {
    const table = toAmountTable([row('甲', 1), row('乙', 2)], row('合计', 3), '万元');
    expect(table.columns.map(({ label }) => label)).toEqual(['总计']);
    expect([table.onlySource, table.blankColumns]).toEqual(['财政拨款', ['财政专户拨款', '其他资金']]);
  });

  test('a source that differs in one row stays, and each row says whether it is all 财政拨款', () => {
    const table = toAmountTable([row('甲', 1), row('乙', 2, 1, 1)], null, '万元');
    expect(table.columns.map(({ label }) => label)).toEqual(['总计', '财政拨款', '其他资金']);
    expect([table.onlySource, table.rows.map(({ isFiscal }) => isFiscal)]).toEqual([null, [true, false]]);
  });

  test('rows without any amount have no column of money', () => {
    const { columns, blankColumns } = toAmountTable([row('甲', null), row('乙', null)], null, '万元');
    expect([columns, blankColumns]).toEqual([[], []]);
  });

  test('a blank total is not taken for 财政拨款', () => {
    const table = toAmountTable([row('甲', null)], null, '万元');
    expect([table.onlySource, table.rows[0]?.isFiscal]).toEqual([null, false]);
  });
});

test('a bar is as long as its share of the total, and without one as its share of the largest', () => {
  const rows = [row('甲', 50), row('乙', 25)];
  const bars = (total: number | null) =>
    toAmountTable(rows, total === null ? null : row('合计', total), '万元').rows.map(({ bar }) => bar);
  expect(bars(100)).toEqual([50, 25]);
  expect(bars(null)).toEqual([100, 50]);
  const ofList = [200, null].map((total) => row('丙', total));
  expect(toAmountTable(rows, null, '万元', largestTotal(ofList)).rows.map(({ bar }) => bar)).toEqual([25, 12.5]);
});

describe('folding', () => {
  const rows = (count: number) =>
    toAmountTable(
      Array.from({ length: count }, (_, index) => row(`项目${index}`, index === 3 ? null : index)),
      null,
      '万元',
    ).rows;

  test('shows the ten largest of many, and loses none', () => {
    const { largest, rest } = foldRows(rows(16));
    expect(largest.map(({ name }) => name)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6].map((n) => `项目${n}`));
    expect(rest.map(({ name }) => name)).toEqual([5, 4, 2, 1, 0, 3].map((n) => `项目${n}`));
  });

  test('shows all of a few', () => {
    expect([foldRows(rows(15)).largest.length, foldRows(rows(15)).rest]).toEqual([15, []]);
  });
});
