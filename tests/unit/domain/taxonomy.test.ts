import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/records.ts';
import {
  classifyLevel,
  findLevel,
  groupOf,
  isCost,
  isOutcome,
  isQuantity,
  TAXONOMIES,
} from '../../../src/domain/taxonomy.ts';

const under = (code1: string | null, code2: string | null): Pick<Indicator, 'level1' | 'level2'> => ({
  level1: code1 === null ? null : { code: code1, name: null },
  level2: code2 === null ? null : { code: code2, name: null },
});

describe('taxonomies', () => {
  it('stand side by side with their sources', () => {
    expect(TAXONOMIES.map(({ source }) => source)).toEqual([
      expect.stringContaining('财预〔2015〕88号'),
      expect.stringContaining('财预〔2021〕101号'),
    ]);
    expect(findLevel({ code: '14', name: null })?.name).toBe('成本指标');
    expect(findLevel({ code: '41', name: null })?.name).toBe('经济成本指标');
    expect(findLevel({ code: '99', name: null })).toBeNull();
  });

  it('say how a printed level stands to them', () => {
    expect(classifyLevel({ code: '22', name: '社会效益' })).toBe('known');
    expect(classifyLevel({ code: '22', name: '社会效益指标' })).toBe('known');
    expect(classifyLevel({ code: '24', name: null })).toBe('no-name');
    expect(classifyLevel({ code: '22', name: '经济效益' })).toBe('other-name');
    expect(classifyLevel({ code: '51', name: '其他' })).toBe('unknown-code');
  });

  it('know a level without a code by its name', () => {
    const named = (name1: string, name2: string) => ({
      level1: { code: null, name: name1 },
      level2: { code: null, name: name2 },
    });
    expect(classifyLevel({ code: null, name: '社会效益指标' })).toBe('known');
    expect(classifyLevel({ code: null, name: '其他' })).toBe('unknown-name');
    expect(groupOf(named('效益指标', '服务对象满意度指标'))).toBe('3');
    expect(groupOf(named('满意度指标', '满意度指标'))).toBe('3');
    expect(isCost(named('产出指标', '成本指标'))).toBe(true);
    expect(groupOf(named('产出指标', '成本指标'))).toBe('1');
    expect(groupOf(named('成本指标', '经济成本指标'))).toBe('4');
    expect(isQuantity(named('产出指标', '数量指标'))).toBe(true);
  });

  it('group an indicator by its second level', () => {
    expect(groupOf(under('2', '31'))).toBe('3');
    expect(groupOf(under(null, '31'))).toBe('3');
    expect(groupOf(under('2', null))).toBe('2');
    expect(groupOf(under(null, '99'))).toBeNull();
    expect(isCost(under('1', '14'))).toBe(true);
    expect(isCost(under('4', '42'))).toBe(true);
    expect(isOutcome(under('2', '23'))).toBe(true);
    expect(isOutcome(under('1', '11'))).toBe(false);
  });
});
