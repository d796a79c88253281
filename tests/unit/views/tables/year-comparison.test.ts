import { describe, expect, test } from 'vitest';
import { compareYears } from '../../../../src/views/tables/year-comparison.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document } = parse(tabularProject('目标。', ''));

if (!document) throw new Error('the text does not read');

describe('the years of a department', () => {
  const inYear = (year: number, names: readonly string[]) => ({
    document: { ...document, year, id: `${year}-0000000000` },
    projects: names.map((name) => makeProject([['11', '次数', '3次']], { year, name })),
  });

  test('are not compared where there is one', () => {
    expect(compareYears([inYear(2025, ['甲项目'])])).toBeNull();
  });

  test('stand side by side, the oldest first, with the projects that go on', () => {
    const view = compareYears([inYear(2025, ['信息系统运行维护费', '乙项目']), inYear(2024, ['信息系统运行维护费'])]);
    expect(view?.years).toEqual([2024, 2025]);
    const count = view?.rows.find(({ label }) => label === '项目数');
    expect([count?.cells, count?.values]).toEqual([
      ['1', '2'],
      [1, 2],
    ]);
    expect(view?.series.map(({ confidence, cells }) => [confidence, cells.map((cell) => cell.length)])).toEqual([
      ['同名', [1, 1]],
    ]);
    expect(view?.unmatched).toBe(1);
  });

  test('have their decimal points under each other, year by year', () => {
    const amounts = { total: 1.2345, fiscal: 1.2345, special: null, other: null };
    const names = ['信息系统运行维护费', '办公用房租赁费'];
    const later = inYear(2025, names);
    const view = compareYears([
      inYear(2024, names),
      { ...later, projects: later.projects.map((each, index) => (index === 0 ? { ...each, amounts } : each)) },
    ]);
    expect(view?.series.map(({ cells }) => cells.map(([cell]) => cell && cell.amount + '|' + cell.pad))).toEqual([
      ['100.00|', '1.2345|'],
      ['100.00|', '100.00|00'],
    ]);
  });
});
