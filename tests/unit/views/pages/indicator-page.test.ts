import type { PromiseRow } from '../../../../src/domain/promise-row.ts';
import { describe, expect, test } from 'vitest';
import { placeRows, summarizeRows, toIndicatorPage } from '../../../../src/views/pages/indicator-page.ts';
import { makeProject } from '../../../support/make-project.ts';

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

  test('draws the rows of each page of the list on the scale of the whole list', () => {
    const rows = ['甲局', '乙局'].flatMap((department) =>
      ['40次', '900次'].map((target): PromiseRow => {
        const one = promise(target);
        return { ...one, project: { ...one.project, department } };
      }),
    );
    const placed = placeRows(rows, '检查次数');
    const plots = [placed.slice(0, 2), placed.slice(2), placed.slice(3)].map(
      (page) => toIndicatorPage(page, summarizeRows(rows)).sections[0]?.plot,
    );
    expect(plots.map((plot) => [plot?.from, plot?.to])).toEqual(plots.map(() => ['0次', '1,000次']));
    expect(plots.map((plot) => plot?.lines.flatMap(({ dots }) => dots))).toEqual([[90, 90], [4, 4], [4]]);
  });

  test('links to the very row', () => {
    const row = promise('≥90%');
    const view = toIndicatorPage(placeRows([row], '服务对象满意度'), summarizeRows([row]));
    expect(view.sections[0]?.rows[0]?.href).toBe(`/projects/${row.project.id}/#${row.indicator.id}`);
  });
});
