import { describe, expect, it } from 'vitest';
import { groupSeries, seriesId, servicePeriod } from '../../../src/domain/series.ts';
import { makeProject } from '../../support/make-project.ts';

const named = (name: string, year = 2025, unit = '某中心', department = '某市某局') =>
  makeProject([], { name, year, unit, department });

const confidences = (...projects: ReturnType<typeof named>[]) =>
  groupSeries(projects).flatMap(({ links }) => links.map(({ confidence }) => confidence));

describe('series', () => {
  it('link the same name in another year', () => {
    expect(confidences(named('工作经费', 2024), named('工作经费', 2025))).toEqual(['同名']);
    expect(confidences(named('工作 经费', 2024), named('工作经费', 2026))).toEqual(['同名']);
  });

  it.each([
    ['某中心2024-2025年信息化运维项目', '某中心2025-2026年信息化运维项目'],
    ['某中心2024--2025年度信息化运维服务', '某中心2025-2026年度信息化运维服务'],
    ['某中心2023-2026年某市统一安全运营服务项目', '某中心2026-2029年某市统一安全运营服务项目'],
    ['某市2024-2026年基础设施统一运维服务项目', '某中心2026-2029年某市基础设施统一运维服务项目'],
    ['某市运行智能分析系统建设项目', '某中心2026年运行智能分析系统（二期）'],
    ['垃圾分类宣传推广活动策划', '2026年垃圾分类宣传推广活动策划'],
    ['宣传费（2024年）', '2025年宣传费'],
  ])('suspect one project in %s and %s', (earlier, later) => {
    expect(confidences(named(later), named(earlier))).toEqual(['疑似同一项目']);
  });

  it('say in which order and by what method', () => {
    const [later, earlier] = [named('某中心2025-2026年信息化运维项目'), named('某中心2024-2025年信息化运维项目')];
    const [series] = groupSeries([later, earlier]);
    expect(series).toMatchObject({ core: '信息化运维', members: [earlier.id, later.id] });
    expect(series?.links[0]).toMatchObject({
      from: earlier.id,
      to: later.id,
      method: '同一单位、名称去掉年份和期间后相同',
    });
    expect(series?.id).toBe(seriesId(later));
  });

  it('leave different projects apart', () => {
    expect(confidences(named('业务用房物业管理费', 2026, '甲'), named('业务用房物业管理费', 2026, '乙'))).toEqual([]);
    expect(confidences(named('业务用房物业管理费', 2025, '甲'), named('业务用房物业管理费', 2026, '乙'))).toEqual([]);
    expect(confidences(named('工作经费'), named('专项工作经费'))).toEqual([]);
    expect(confidences(named('工作经费', 2024), named('工作经费', 2025, '某中心', '另一局'))).toEqual([]);
    expect(confidences(named('某中心2025年信息化运维项目'), named('某中心2025年SM信息化运维项目'))).toEqual([]);
  });

  it('read service periods', () => {
    expect(servicePeriod('2024-2025年')).toEqual({ from: 2024, to: 2025 });
    expect(servicePeriod('2024年至2026年运维')).toEqual({ from: 2024, to: 2026 });
    expect(servicePeriod('２０２５年度项目')).toEqual({ from: 2025, to: 2025 });
    expect(servicePeriod('（24-26年）')).toEqual({ from: 2024, to: 2026 });
    expect(servicePeriod('12345热线')).toBeNull();
  });
});
