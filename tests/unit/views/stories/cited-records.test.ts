import { beforeEach, describe, expect, test } from 'vitest';
import { type Citations, createCitations } from '../../../../src/views/stories/cited-records.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const INDICATOR = '1、1-产出指标；11-数量指标；次数；实施周期指标值:≥3次；年度指标值:1次。';
const { document, projects } = parse(tabularProject('保障热线畅通。', INDICATOR));
const [project] = projects;
if (!document || !project) throw new Error('the text does not read');
const [unit] = document.units;
const [indicator] = project.indicators;
if (!unit || !indicator) throw new Error('the text has no unit or no indicator');

let cite: Citations;
beforeEach(() => {
  cite = createCitations('content/stories/a.mdx', {
    documents: [document],
    readProject: () => Promise.resolve(project),
  });
});

describe('a story', () => {
  test('shows of a project its name, owner, amount, page and lines', async () => {
    const cited = await cite.project(project.id);
    expect(cited.name).toBe(project.name);
    expect(cited.owner).toContain(`${project.year}年 · ${project.department}`);
    expect(cited.amount).toMatch(/^[\d,.]+ 万元$/);
    expect(cited.href).toBe(`/projects/${project.id}/`);
    expect(cited.source).toMatch(new RegExp(`^/sources/${document.id}/#L`));
  });

  test('shows the printed amount of a project, a unit and a document', async () => {
    for (const [id, path] of [
      [project.id, 'projects'],
      [unit.id, 'units'],
      [document.id, 'departments'],
    ] as const) {
      const figure = await cite.amount(id);
      expect(figure.text).toMatch(/^[\d,]+\.\d\d 万元$/);
      expect(figure.href).toBe(`/${path}/${id}/`);
    }
  });

  test('adds up exactly, takes shares and counts', async () => {
    expect((await cite.sum([project.id])).text).toBe((await cite.amount(project.id)).text);
    expect((await cite.share(document.id)).text).toBe('100.00%');
    expect((await cite.count(document.id, 'projects')).text).toBe(String(projects.length));
    expect((await cite.count(project.id, 'indicators')).text).toBe('1');
  });

  test('shows an indicator row as printed, with its own address', async () => {
    const row = await cite.indicator(project.id, indicator.id);
    expect([row.name, row.cycle?.text, row.annual?.text]).toEqual(['次数', '≥3次', '1次']);
    expect(row.href).toBe(`/projects/${project.id}/#${indicator.id}`);
  });

  test('quotes only what is printed', async () => {
    expect((await cite.quote(project.id, '热线畅通')).text).toBe('热线畅通');
    await expect(cite.quote(project.id, '热线通畅')).rejects.toThrow('原文里没有“热线通畅”');
  });

  test('charts the units of a document and the projects of a unit', async () => {
    expect((await cite.chart(document.id)).noun).toBe('单位');
    const chart = await cite.chart(unit.id);
    expect(chart.table.rows.map(({ name }) => name)).toEqual([project.name]);
  });
});

describe('an id that does not exist', () => {
  const MISSING = '2026-0000000000';
  test.each([
    ['Project', () => cite.project(MISSING)],
    ['Amount', () => cite.amount(MISSING)],
    ['Sum', () => cite.sum([MISSING])],
    ['Share', () => cite.share(MISSING)],
    ['Count', () => cite.count(MISSING, 'projects')],
    ['Quote', () => cite.quote(MISSING, '热线')],
    ['BudgetChart', () => cite.chart(MISSING)],
    ['IndicatorRow', () => cite.indicator(MISSING, indicator.id)],
  ])('of <%s> names the story, the component and the id', async (component, run) => {
    const where = component === 'IndicatorRow' ? MISSING : `<${component} id="${MISSING}" />`;
    await expect(run()).rejects.toThrow(`content/stories/a.mdx：<${component} `);
    await expect(run()).rejects.toThrow(where);
  });

  test('of an indicator names it and its project', async () => {
    await expect(cite.indicator(project.id, 'i-0000000000')).rejects.toThrow(
      `<IndicatorRow id="i-0000000000" />：项目 ${project.id} 没有编号是这个的指标`,
    );
  });
});

test('a blank cell has nothing to cite', async () => {
  await expect(cite.amount(project.id, 'other')).rejects.toThrow('other 一栏空白');
});

test('documents do not add up', async () => {
  const other = { ...document, id: '2030-0000000000', units: [] };
  const both = createCitations('a', { documents: [document, other], readProject: () => Promise.resolve(project) });
  await expect(both.sum([document.id, other.id])).rejects.toThrow('不在同一份文件里');
});
