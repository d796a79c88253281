import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../src/domain/records.ts';
import { groupSeries } from '../../../../src/domain/series.ts';
import { compareHref, toSeriesPage } from '../../../../src/views/pages/series-page.ts';
import { makeProject } from '../../../support/make-project.ts';

const listed = (project: Project) => ({ ...project, currencyUnit: '万元' as const });

describe('the page of a series', () => {
  const years = [2024, 2025].map((year) => makeProject([], { year, name: '信息系统运行维护费' }));

  test('says of each project how it was linked to the one before', () => {
    const [series] = groupSeries(years);
    if (!series) throw new Error('no series');
    const view = toSeriesPage(series, years.map(listed), null);
    expect(view.rows.map(({ year, link }) => [year, link?.confidence ?? null])).toEqual([
      [2024, null],
      [2025, '同名'],
    ]);
    expect(view.rows[1]?.link?.method).toContain('名称完全相同');
    expect(view.compare).toBe(`/compare/?ids=${years.map(({ id }) => id).join(',')}`);
  });

  test('draws what its members cost together in each year, once all of them are on the page', () => {
    const [series] = groupSeries(years);
    if (!series) throw new Error('no series');
    const [first, second] = years.map(listed);
    if (!first || !second) throw new Error('no members');
    const amounts = { total: 2, fiscal: 2, special: null, other: null };
    const view = toSeriesPage(
      series,
      [
        { ...first, amounts },
        { ...second, amounts },
      ],
      null,
    );
    expect(view.columns).toEqual({ from: 2024, to: 2025, values: [2_000_000, 2_000_000] });
    expect(toSeriesPage(series, [first], null).columns).toBeNull();
  });

  test('lines up decimal points', () => {
    const [series] = groupSeries(years);
    if (!series) throw new Error('no series');
    const [first, second] = years.map(listed);
    if (!first || !second) throw new Error('no members');
    const total = (value: number) => ({ amounts: { total: value, fiscal: value, special: null, other: null } });
    const view = toSeriesPage(
      series,
      [
        { ...first, ...total(1.5) },
        { ...second, ...total(20.1234) },
      ],
      null,
    );
    expect(view.rows.map(({ amount, pad }) => [amount, pad])).toEqual([
      ['1.50', '00'],
      ['20.1234', ''],
    ]);
  });

  test('offers a comparison of two to four', () => {
    expect(compareHref(['a'])).toBeNull();
    expect(compareHref(['a', 'b', 'c', 'd', 'e'])).toBeNull();
  });
});
