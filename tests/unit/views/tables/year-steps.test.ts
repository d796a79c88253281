import { describe, expect, test } from 'vitest';
import { listYearPairs, toYearSteps } from '../../../../src/views/tables/year-steps.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';
import { NO_AMOUNTS } from '../../../../src/domain/records.ts';

const { document } = parse(tabularProject('目标。', ''));

if (!document) throw new Error('the text does not read');

interface Item {
  readonly name: string;
  readonly total: number | null;
  readonly target?: string;
}

const inYear = (year: number, items: readonly Item[]) => ({
  document: { ...document, year, id: `${year}-0000000000` },
  projects: items.map(({ name, total, target = '≥90%' }) => ({
    ...makeProject([['11', '满意度', target]], { year, name }),
    amounts: { ...NO_AMOUNTS, total },
  })),
});

test('all pairs of years, the newest first', () => {
  expect(listYearPairs([2025, 2022, 2026, 2024]).map(({ from, to }) => `${from}-${to}`)).toEqual([
    '2025-2026',
    '2024-2026',
    '2022-2026',
    '2024-2025',
    '2022-2025',
    '2022-2024',
  ]);
});

describe('from one year of a department to the next', () => {
  const steps = toYearSteps([
    inYear(2024, [{ name: '信息系统运行维护费', total: 10 }]),
    inYear(2026, [
      { name: '信息系统运行维护费', total: 12.5, target: '≥95%' },
      { name: '食堂改造', total: 300 },
      { name: '档案整理', total: null },
    ]),
    inYear(2025, [
      { name: '信息系统运行维护费', total: 10 },
      { name: '热线接听', total: 40 },
      { name: '档案整理', total: 7 },
    ]),
  ]);
  const [latest] = steps;

  test('each step is told, the newest first', () => {
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [2025, 2026],
      [2024, 2025],
    ]);
  });

  test('what continues is told with its difference, and a blank amount has none', () => {
    expect(latest?.continued.items.map(({ name, change }) => [name, change])).toEqual([
      ['档案整理', { before: '7.00', after: null, sign: '', difference: null, percent: null }],
      ['信息系统运行维护费', { before: '10.00', after: '12.50', sign: '+', difference: '2.50', percent: '+25.00%' }],
    ]);
  });

  test('changed targets are told as printed', () => {
    const targets = latest?.continued.items.map((item) => item.targets);
    expect(targets?.map((told) => told?.summary)).toEqual(['1 项相同', '0 项相同，1 项改变']);
    expect(targets?.[1]?.changed).toEqual([{ name: '满意度', there: '≥90%', here: '≥95%', ofCycle: false }]);
  });

  test('what is new and what is gone is told by name, with the sums of all parts', () => {
    expect(latest?.started).toMatchObject({ count: 1, sum: '300.00', items: [{ name: '食堂改造' }] });
    expect(latest?.ended).toMatchObject({ count: 1, sum: '40.00', items: [{ name: '热线接听' }] });
    expect(latest?.summary).toBe(
      '按名称对应：2025年 3 个项目（共 57.00 万元），其中 2 个两年都有（共 17.00 万元）；2026年 3 个项目（共 312.50 万元），其中 2 个两年都有（共 12.50 万元）。',
    );
    expect(latest?.total).toMatchObject({ before: '17.00', after: '12.50', difference: '4.50', percent: '−26.47%' });
  });

  test('an amount of 0 has no percentage', () => {
    const [step] = toYearSteps([
      inYear(2025, [{ name: '信息系统运行维护费', total: 0 }]),
      inYear(2026, [{ name: '信息系统运行维护费', total: 5 }]),
    ]);
    expect(step?.total).toMatchObject({ sign: '+', difference: '5.00', percent: null });
  });
});
