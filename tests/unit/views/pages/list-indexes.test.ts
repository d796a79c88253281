import { describe, expect, test } from 'vitest';
import { orderSeries } from '../../../../src/domain/series.ts';
import { largestFirst, toNameRow, toSeriesRow, toSourceRow } from '../../../../src/views/pages/list-indexes.ts';
import { makeProject } from '../../../support/make-project.ts';
import { ONE_PROJECT, readSample } from '../../../support/sample-texts.ts';

const listed = (given: Parameters<typeof makeProject>[1]) => ({
  ...makeProject([], given),
  currencyUnit: '万元' as const,
});

describe('the rows of the pages that list lists', () => {
  test('say whose projects bear a name', () => {
    const members = ['甲局', '乙局'].map((department) => listed({ department }));
    expect(toNameRow('a', members)).toEqual({ name: '某某业务保障', href: '/names/a/', detail: '2 个部门', count: 2 });
    expect(toNameRow('a', members.slice(0, 1)).detail).toBe('甲局');
  });

  test('say in which years a series is', () => {
    const members = [2024, 2025].map((year) => listed({ year, name: '信息系统运行维护费' }));
    expect(toSeriesRow(orderSeries('a', members), members)).toMatchObject({
      href: '/series/a/',
      detail: '某市某局 · 某中心 · 2024年、2025年',
      count: 2,
    });
  });

  test('tell sources by department and year, with their lines', () => {
    const { document } = readSample(ONE_PROJECT);
    expect(toSourceRow(document)).toMatchObject({
      name: `${document.department} ${document.year}年`,
      href: `/sources/${document.id}/`,
      count: document.source.lines,
    });
  });

  test('stand with the largest first, others in their order', () => {
    const rows = [2, 5, 2].map((count, index) => ({ name: String(index), href: '', detail: '', count }));
    expect(largestFirst(rows).map(({ name }) => name)).toEqual(['1', '0', '2']);
  });
});
