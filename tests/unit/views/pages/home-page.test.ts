import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../../src/domain/records.ts';
import { toHomePage } from '../../../../src/views/pages/home-page.ts';
import { ONE_PROJECT, readSample } from '../../../support/sample-texts.ts';

describe('the home page', () => {
  const { document } = readSample(ONE_PROJECT);
  const inYear = (year: number, extra: Partial<BudgetDocument> = {}): BudgetDocument => ({
    ...document,
    year,
    id: `${year}-0000000000`,
    ...extra,
  });

  test('says what each total covers, newest year first', () => {
    const view = toHomePage([inYear(2024), inYear(2025), inYear(2025, { department: '另一局' })], 6);
    expect(view.totals.map(({ year, total, coverage }) => [year, total.text, coverage])).toEqual([
      [2025, '8.00', '已收录 2 个部门 · 仅含项目支出'],
      [2024, '4.00', '已收录 1 个部门 · 仅含项目支出'],
    ]);
  });

  test('adds documents in 元 and in 万元 up in 分', () => {
    const inYuan = inYear(2025, {
      department: '另一局',
      currencyUnit: '元',
      declared: { total: 10_000.01, fiscal: null, special: null, other: null },
    });
    expect(toHomePage([inYear(2025), inYuan], 0).totals[0]?.total.text).toBe('5.000001');
  });

  test('lists documents by date where it is known, else by year', () => {
    const dated = inYear(2023, { department: '有日期', source: { ...document.source, publishedAt: '2026-02-01' } });
    expect(toHomePage([inYear(2024), inYear(2025), dated], 0).documents.map(({ year }) => year)).toEqual([
      2023, 2025, 2024,
    ]);
  });
});

describe('the home page of a large site', () => {
  const { document } = readSample(ONE_PROJECT);
  const many = (departments: number, year = 2026): BudgetDocument[] =>
    Array.from({ length: departments }, (_, index) => ({
      ...document,
      id: `${year}-${String(index).padStart(10, '0')}`,
      year,
      department: `第${index + 1}局`,
      declared: { total: index + 1, fiscal: index + 1, special: null, other: null },
    }));

  test('has all departments of a year while they are few', () => {
    const [year] = toHomePage(many(20), 0).years;
    expect([year?.departments.rows.length, year?.others]).toEqual([20, null]);
  });

  test('has the largest, in bars, and says what the others come to', () => {
    const [year] = toHomePage(many(21), 0).years;
    expect(year?.departments.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `第${21 - index}局`),
    );
    expect(year?.departments.total?.name).toBe('21 个部门之和');
    expect(year?.summary).toContain('最大的是');
    // The nine others come to 1 + … + 9, and all to 1 + … + 21.
    expect(year?.others).toEqual({
      text: '表中是最大的 12 个部门；另外 9 个合计 45.00 万元，占 19.48%。',
      label: '2026年全部 21 个部门',
      href: '/departments/years/2026/',
    });
  });

  test('leads from the totals of older years to their pages', () => {
    const view = toHomePage(
      [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => many(1, year)),
      0,
    );
    expect(view.years.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021]);
    expect(view.totals.map(({ href }) => href).slice(-2)).toEqual(['#year-2021', '/departments/years/2020/']);
  });

  test('lists the newest documents and counts the others', () => {
    const view = toHomePage(many(25), 0);
    expect([view.documents.length, view.otherDocuments]).toEqual([20, 5]);
  });
});
