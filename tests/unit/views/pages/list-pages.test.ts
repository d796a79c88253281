import type { PromiseRow } from '../../../../src/domain/promise-row.ts';
import { describe, expect, test } from 'vitest';
import { groupSeries } from '../../../../src/domain/series.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { toAlikePage } from '../../../../src/views/pages/alike-page.ts';
import { placeRows, summarizeRows, toIndicatorPage } from '../../../../src/views/pages/indicator-page.ts';
import { pageParam, toListPages } from '../../../../src/domain/list-pages.ts';
import { toPager } from '../../../../src/views/parts/pagination.ts';
import { compareHref, toSeriesPage } from '../../../../src/views/pages/series-page.ts';
import { makeProject } from '../../../support/make-project.ts';

describe('a list', () => {
  const items = Array.from({ length: 401 }, (_, index) => index);

  test('is split at 200 rows and loses none', () => {
    const pages = toListPages(items);
    expect(pages.map((page) => page.items.length)).toEqual([200, 200, 1]);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.map(pageParam)).toEqual([undefined, '2', '3']);
  });

  test('leads from page to page, the first at the address of the list', () => {
    const [first, second, third] = toListPages(items).map((page) => toPager('/names/a/', page));
    expect([first?.previous, first?.next]).toEqual([null, '/names/a/2/']);
    expect([second?.previous, second?.next]).toEqual(['/names/a/', '/names/a/3/']);
    expect([third?.previous, third?.next]).toEqual(['/names/a/2/', null]);
  });

  test('of one page has no pager, and an empty one has a page', () => {
    const [only] = toListPages([]);
    expect(only?.items).toEqual([]);
    expect(only && toPager('/names/a/', only)).toBeNull();
  });
});

const promise = (target: string | null, name = '服务对象满意度', unit = '某中心'): PromiseRow => {
  const project = makeProject([['31', name, target]], { unit });
  const [indicator] = project.indicators;
  if (!indicator) throw new Error('no indicator');
  return { project: { ...project, file: project.source.file }, indicator: { ...indicator, level: '31-' } };
};

const inOrder = (rows: readonly PromiseRow[], name: string) =>
  placeRows(rows, name).map(({ indicator, section }) => [indicator.annualTarget, section]);

describe('the page of an indicator', () => {
  test('puts figures of one unit by size, the largest first, and text last, all as printed', () => {
    const rows = ['满意', '≥90%', '98%以上', null, '不低于95％'].map((target) => promise(target));
    expect(inOrder(rows, '服务对象满意度')).toEqual([
      ['98%以上', '以“%”计的数值'],
      ['不低于95％', '以“%”计的数值'],
      ['≥90%', '以“%”计的数值'],
      ['满意', expect.any(String)],
      [null, '没有印出指标值'],
    ]);
  });

  test('puts the smallest first where less is better', () => {
    const rows = ['≤5%', '≤1%', '≤3%'].map((target) => promise(target, '投诉率'));
    expect(inOrder(rows, '投诉率').map(([target]) => target)).toEqual(['≤1%', '≤3%', '≤5%']);
    expect(toIndicatorPage(placeRows(rows, '投诉率'), summarizeRows(rows)).order).toBe('从小到大');
  });

  test('goes by the cycle where the year prints nothing', () => {
    const project = makeProject([['31', '服务对象满意度', null, '≥90%']]);
    const rows = project.indicators.map((indicator) => ({
      project: { ...project, file: '' },
      indicator: { ...indicator, level: '31-' },
    }));
    expect(placeRows(rows, '服务对象满意度')[0]?.section).toBe('以“%”计的数值');
  });

  test('shows the name as most print it, and other spellings where they differ', () => {
    const rows = [promise('≥90'), promise('≥95', '服务对象满意度（%）', '甲'), promise('≥96', '服务对象满意度', '乙')];
    const view = toIndicatorPage(placeRows(rows, '服务对象满意度'), summarizeRows(rows));
    expect(view.name).toBe('服务对象满意度');
    const names = view.sections.flatMap((section) => section.rows.map(({ printedName }) => printedName));
    expect(names.filter((name) => name !== null)).toEqual(['服务对象满意度（%）']);
  });

  test('links to the very row', () => {
    const row = promise('≥90%');
    const view = toIndicatorPage(placeRows([row], '服务对象满意度'), summarizeRows([row]));
    expect(view.sections[0]?.rows[0]?.href).toBe(`/projects/${row.project.id}/#${row.indicator.id}`);
  });
});

const listed = (project: Project) => ({ ...project, currencyUnit: '万元' as const });

describe('the page of a series', () => {
  const years = [2024, 2025].map((year) => makeProject([], { year, name: '信息系统运行维护费' }));

  test('says of each project how it was linked to the one before', () => {
    const [series] = groupSeries(years);
    if (!series) throw new Error('no series');
    const view = toSeriesPage(series, years.map(listed));
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
    const view = toSeriesPage(series, [
      { ...first, amounts },
      { ...second, amounts },
    ]);
    expect(view.columns).toEqual({ from: 2024, to: 2025, values: [2_000_000, 2_000_000] });
    expect(toSeriesPage(series, [first]).columns).toBeNull();
  });

  test('lines up decimal points', () => {
    const [series] = groupSeries(years);
    if (!series) throw new Error('no series');
    const [first, second] = years.map(listed);
    if (!first || !second) throw new Error('no members');
    const total = (value: number) => ({ amounts: { total: value, fiscal: value, special: null, other: null } });
    const view = toSeriesPage(series, [
      { ...first, ...total(1.5) },
      { ...second, ...total(20.1234) },
    ]);
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

test('projects alike are listed with year, department and unit', () => {
  const projects = ['甲', '乙'].map((unit) => listed(makeProject([], { unit })));
  const [first] = projects;
  if (!first) throw new Error('no project');
  const view = toAlikePage('goals', projects, { first, count: 2 });
  expect(view.projects.rows.map(({ detail }) => detail)).toEqual(['2025年 · 某市某局 · 甲', '2025年 · 某市某局 · 乙']);
  expect(view.lead).toContain('2 个');
});
