import { describe, expect, test } from 'vitest';
import { deriveProjects } from '../../../../src/domain/derived/derive-projects.ts';
import { groupLists, isRepeated } from '../../../../src/domain/derived/group-lists.ts';
import { linkProject } from '../../../../src/domain/derived/link-project.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { type IndicatorSketch, makeProject } from '../../../support/make-project.ts';

const ROWS: readonly IndicatorSketch[] = [
  ['11', '次数', '3次'],
  ['12', '合格率', '≥90%'],
  ['31', '服务对象满意度', '≥95%'],
];

/** Links each of some projects among all of them. */
function link(...projects: readonly Project[]) {
  const derived = deriveProjects({ currencyUnit: '万元', region: null }, projects);
  const lists = groupLists(derived);
  return { lists, derived, links: derived.map((project) => linkProject(project, lists)) };
}

describe('lists over several documents', () => {
  test('hold two projects or more, and nothing leads to others', () => {
    const { lists, links } = link(makeProject(ROWS));
    expect([lists.names, lists.series, lists.indicators, lists.alike.goals].map(({ size }) => size)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(links[0]).toEqual({
      series: null,
      seriesMembers: [],
      sameName: null,
      alike: { goals: null, indicators: null },
      indicators: [null, null, null],
    });
  });

  test('count an indicator once a project, however often it prints it', () => {
    const twice = makeProject([ROWS[0]!, ['13', '次数', '1次']]);
    expect(link(twice).lists.indicators.size).toBe(0);
    const other = makeProject([ROWS[0]!], { name: '另一项目' });
    expect(link(twice, other).links.map(({ indicators }) => indicators.map((list) => list?.others))).toEqual([
      [1, 1],
      [1],
    ]);
  });

  test('of names tell how many other departments have one', () => {
    const departments = ['甲局', '乙局', '丙局', '丙局'];
    const { links } = link(
      ...departments.map((department, index) => makeProject(ROWS, { department, unit: `单位${index}` })),
    );
    expect(links.map(({ sameName }) => [sameName?.others, sameName?.ofDepartments])).toEqual([
      [2, true],
      [2, true],
      [2, true],
      [2, true],
    ]);
  });

  test('of names count projects where all are of one department', () => {
    const { links } = link(...['甲', '乙', '丙'].map((unit) => makeProject(ROWS, { unit })));
    expect(links[0]?.sameName).toMatchObject({ others: 2, ofDepartments: false });
  });

  test('of names are left to the series where one unit has all of them', () => {
    const { lists, links } = link(...[2024, 2025, 2026].map((year) => makeProject(ROWS, { year })));
    expect([lists.names.size, lists.series.size]).toEqual([0, 1]);
    expect(links.map(({ series }) => series?.others)).toEqual([2, 2, 2]);
  });

  test('of a series give the nearest years to a page, and not another project of the same name and year', () => {
    const years = Array.from({ length: 9 }, (_, index) => makeProject(ROWS, { year: 2018 + index }));
    const twin = { ...years[4]!, id: '2022-twin000000' };
    const { links } = link(...years, twin);
    expect(links[4]?.seriesMembers.map((id) => id.slice(0, 4))).toEqual(['2020', '2021', '2023', '2024']);
    expect(links[4]?.seriesMembers).not.toContain(twin.id);
  });

  test('of what is alike need two of one year, and only these are noted', () => {
    const goal = '保障全市政务服务热线全年不间断运行，及时回应群众诉求。';
    const projects = [2024, 2025, 2025].map((year, index) => makeProject([], { year, goal, name: `项目${index}` }));
    const { lists, derived, links } = link(...projects);
    expect(links.map(({ alike }) => alike.goals?.others)).toEqual([2, 2, 2]);
    expect(derived.map((project) => isRepeated('goals', project, lists))).toEqual([false, true, true]);
    expect(link(...projects.slice(0, 2)).links.map(({ alike }) => alike.goals)).toEqual([null, null]);
  });
});
