import { describe, expect, test } from 'vitest';
import { compareYears } from '../../../../src/views/tables/year-comparison.ts';
import { readTargets } from '../../../../src/views/tables/target-reading.ts';
import { toMeasures } from '../../../../src/views/tables/measure-rows.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document } = parse(tabularProject('目标。', ''));
if (!document) throw new Error('the text does not read');

const read = (annual: string | null, cycle: string | null, name = '话务接通率') => {
  const [indicator] = makeProject([['12', name, annual, cycle]]).indicators;
  if (!indicator) throw new Error('no indicator');
  return readTargets(indicator);
};

describe('what is read in a row', () => {
  test('is one sentence where both targets print the same', () => {
    expect(read('≥93%', '≥93%')).toEqual({
      annual: '本年度话务接通率不低于 93%',
      cycle: null,
      direction: '越高越好',
    });
  });

  test('is two where they differ', () => {
    const { annual, cycle } = read('≥93%', '≥95%');
    expect(annual).toContain('93%');
    expect(cycle).toContain('95%');
  });

  test('is nothing for text', () => {
    expect(read('有效提升', '有效提升')).toEqual({ annual: null, cycle: null, direction: null });
  });

  test('is no direction where comparator and name contradict each other', () => {
    expect(read('≤1份', '≤1份', '服务对象满意度').direction).toBeNull();
  });
});

describe('the measures', () => {
  const projects = [
    makeProject([
      ['11', '次数', '3次'],
      ['21', '增收', '提升'],
    ]),
    makeProject([['31', '满意度', '≥90%']], { name: '乙项目' }),
  ];

  test('show from what they were computed', () => {
    const rows = toMeasures(document, projects);
    const [quantified] = rows.find(({ code }) => code === 'quantified')?.values ?? [];
    expect(quantified).toEqual({ label: null, text: '66.7%', of: '2 ÷ 3 项指标' });
    const [perProject] = rows.find(({ code }) => code === 'indicatorsPerProject')?.values ?? [];
    expect(perProject?.text).toBe('1.5 项');
    expect(perProject?.of).toContain('最少 1 项，最多 2 项');
    expect(rows.find(({ code }) => code === 'coverage')?.values.map(({ label }) => label)).toHaveLength(4);
    expect(rows.every(({ how }) => how !== '')).toBe(true);
  });

  test('are none of nothing', () => {
    expect(toMeasures(document, [])[0]?.values[0]?.text).toBeNull();
  });
});

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
