import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../src/domain/records.ts';
import { toSeriesMembers } from '../../../../src/views/tables/series-members.ts';
import { type IndicatorSketch, makeProject } from '../../../support/make-project.ts';

const HERE: readonly IndicatorSketch[] = [
  ['11', '走访次数', '12次'],
  ['12', '合格率', '≥95%'],
  ['31', '服务对象满意度', '≥90%', '≥95%'],
  ['21', '覆盖面', '扩大'],
];

/** The row of another project of the series. */
function rowOf(
  sketches: readonly IndicatorSketch[],
  given: Partial<Project> = {},
  currencyUnit: '元' | '万元' = '万元',
) {
  const [row] = toSeriesMembers(makeProject(HERE), [
    { project: makeProject(sketches, { year: 2024, ...given }), currencyUnit },
  ]);
  if (!row) throw new Error('no row');
  return row;
}

describe('another project of the series', () => {
  test('has its year, its amount in 万元 and the way that it was linked', () => {
    const amounts = { total: 1_234_500, fiscal: null, special: null, other: null };
    expect(rowOf(HERE, { amounts }, '元')).toMatchObject({
      year: 2024,
      name: null,
      confidence: '同名',
      amount: '123.45',
      summary: '4 项指标值相同',
      changed: [],
      others: [],
    });
    const phase = rowOf(HERE, { year: 2025, name: '某某业务保障（二期）' });
    expect([phase.name, phase.confidence]).toEqual(['某某业务保障（二期）', '疑似同一项目']);
  });

  test('shows both targets where they differ, those of the cycle where only these do', () => {
    const row = rowOf([
      ['11', '走访次数', '12 次'],
      ['12', '合格率', '≥90%'],
      ['31', '服务对象满意度', '≥90%', null],
      ['21', '覆盖面', '扩大'],
    ]);
    expect(row.summary).toBe('2 项指标值相同，2 项不同');
    expect(row.changed).toEqual([
      { name: '合格率', there: '≥90%', here: '≥95%', ofCycle: false },
      { name: '服务对象满意度', there: null, here: '≥95%', ofCycle: true },
    ]);
  });

  test('names what only one of the two has, and finds a name under another level', () => {
    const row = rowOf([
      ['13', '走访次数', '12次'],
      ['11', '培训人数', '30人'],
    ]);
    expect(row.summary).toBe('1 项指标值相同');
    expect(row.others).toEqual(['本页没有：培训人数', '只有本页有：合格率、服务对象满意度、覆盖面']);
    expect(rowOf([]).summary).toBe('没有同名的指标');
  });

  test('stays short, and says how much more there is', () => {
    const many = (target: string): IndicatorSketch[] =>
      Array.from({ length: 7 }, (_, index) => ['11', `次数${'甲乙丙丁戊己庚'.charAt(index)}`, target]);
    const [row] = toSeriesMembers(makeProject(many('1次')), [
      { project: makeProject(many('2次'), { year: 2026 }), currencyUnit: '万元' },
      { project: makeProject([], { year: 2027 }), currencyUnit: '万元' },
    ]);
    expect([row?.changed.length, row?.others]).toEqual([3, ['另有 4 项指标值不同']]);
    expect(rowOf(many('2次')).others[0]).toMatch(/^本页没有：(?:次数.、){2}次数. 等 7 项$/);
  });
});
