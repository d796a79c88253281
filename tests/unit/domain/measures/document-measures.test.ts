import { describe, expect, it } from 'vitest';
import { measureDocument, MEASURES } from '../../../../src/domain/measures/document-measures.ts';
import { makeProject } from '../../../support/make-project.ts';

const amounts = (total: number | null) => ({ total, fiscal: total, special: null, other: null });

describe('measures', () => {
  it('count targets, indicators, groups and 分', () => {
    const projects = [
      makeProject(
        [
          ['11', '培训次数', '12次'],
          ['14', '控制成本', '不高于市场价格'],
          ['31', '满意度', '≥90%'],
        ],
        { name: '甲', amounts: amounts(0.29) },
      ),
      makeProject(
        [
          ['11', '报告', null, '2份'],
          ['22', '成效', '良好'],
        ],
        { name: '乙', amounts: amounts(0.1) },
      ),
      makeProject([], { name: '丙', amounts: amounts(null) }),
    ];
    const measures = measureDocument({ currencyUnit: '万元' }, projects);
    expect(measures).toMatchObject({
      projects: 3,
      indicators: 5,
      quantified: { part: 3, whole: 5 },
      indicatorsPerProject: { part: 5, whole: 3 },
      indicatorRange: [0, 3],
      amountWithOutcome: { part: 290_000, whole: 390_000 },
    });
    expect(measures.coverage.map(({ name, share }) => [name, share.part])).toEqual([
      ['产出指标', 2],
      ['效益指标', 1],
      ['满意度指标', 1],
      ['成本指标', 1],
    ]);
  });

  it('have no share without projects', () => {
    expect(measureDocument({ currencyUnit: '元' }, [])).toMatchObject({
      indicatorRange: null,
      quantified: { part: 0, whole: 0 },
    });
  });

  it('say how each is computed', () => {
    for (const { name, how } of MEASURES) expect([name, how].every((text) => text.length > 4)).toBe(true);
  });
});
