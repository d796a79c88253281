import { describe, expect, test } from 'vitest';
import { rankText, toProjectPage } from '../../../../src/views/pages/project-page.ts';
import { ONE_PROJECT, readSample, type SampleDocument, TWO_UNITS } from '../../../support/sample-texts.ts';

const MORE = readSample(TWO_UNITS);

function projectPage({ document, projects }: SampleDocument, index = 0, recorded: readonly string[] = []) {
  const project = projects[index];
  const unit = document.units.find(({ projects: ids }) => project && ids.includes(project.id));
  if (!project || !unit) throw new Error('no such project');
  return toProjectPage({
    project,
    document,
    unit,
    totals: projects.map(({ amounts }) => amounts.total),
    names: new Map(projects.map(({ id, name }) => [id, name])),
    findings: [],
    notes: [],
    links: {
      series: null,
      seriesMembers: [],
      sameName: null,
      alike: { goals: null, indicators: null },
      indicators: [],
    },
    recorded,
    others: [],
  });
}

describe('the page of a project', () => {
  test('groups indicators by printed levels, in the order of their codes, with both targets', () => {
    const { indicators, makeUp } = projectPage(readSample(ONE_PROJECT));
    expect(indicators.map(({ code, name, count }) => [code, name, count])).toEqual([
      ['1', '产出指标', 1],
      ['2', '效益指标', 1],
    ]);
    const row = indicators[0]?.groups[0]?.rows[0];
    expect([row?.seq, row?.name, row?.cycle?.text, row?.annual?.text]).toEqual([2, '次数', '≥3次', '1次']);
    expect(row?.id).toMatch(/^i-/);
    expect(makeUp.map(({ count }) => count)).toEqual([1, 1]);
  });

  test('links to its lines, and each indicator to its place in the line', () => {
    const view = projectPage(readSample(ONE_PROJECT));
    const line = ONE_PROJECT.split('\n').findIndex((text) => text.startsWith('工作经费')) + 1;
    expect(view.source.href).toMatch(new RegExp(`#L${line}-L${line}$`));
    expect(view.indicators[0]?.groups[0]?.rows[0]?.source).toMatch(new RegExp(`#L${line}C\\d+$`));
  });

  test('links the indicators of a project out of the other file to that file', () => {
    const sample = readSample(ONE_PROJECT);
    const [project] = sample.projects;
    const other = { ...project!, source: { ...project!.source, file: '2025/另一份.txt' } };
    const [row] = projectPage({ ...sample, projects: [other] }).indicators[0]!.groups[0]!.rows;
    expect(row?.source).toMatch(/\/witness\/#L\d+$/);
  });

  test('keeps an anchor for indicators that were recorded and are not printed any more', () => {
    const sample = readSample(ONE_PROJECT);
    const [row] = sample.projects[0]?.indicators ?? [];
    expect(projectPage(sample, 0, [row?.id ?? '', 'i-0123456789']).formerRows).toEqual(['i-0123456789']);
  });

  test('gives shares of its own document and neighbours of its own unit', () => {
    const view = projectPage(MORE, 1);
    expect(view.total).toEqual({ text: '1.00', plain: null, place: '占本部门项目支出的 10.00%，第 3 位，共 3 个项目' });
    expect([view.previous, view.next?.name, view.position]).toEqual([null, '乙项目', '第 1 个，共 2 个']);
  });

  test('ranks amounts, equal ones in one place, and says how many print none', () => {
    expect([9, 5, 5, 1].map((total) => rankText(total, [5, 9, 1, 5]))).toEqual([
      '第 1 位，共 4 个项目',
      '第 2 位，共 4 个项目',
      '第 2 位，共 4 个项目',
      '第 4 位，共 4 个项目',
    ]);
    expect(rankText(5, [5, null, 9])).toBe('第 2 位，共 2 个列出金额的项目');
    expect([rankText(null, [null, 5]), rankText(5, [5]), rankText(5, [5, null])]).toEqual([null, null, null]);
  });

  test('keeps blank amounts apart from zero', () => {
    const { funding } = projectPage(readSample(ONE_PROJECT));
    expect(funding.rows.map(({ text }) => text)).toEqual(['4.00', null, null]);
  });
});
