import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/records.ts';
import { classifyLevel, findLevel, groupOf, isCost, isOutcome, TAXONOMIES } from '../../../src/domain/taxonomy.ts';

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
    expect(findLevel('14')?.name).toBe('成本指标');
    expect(findLevel('41')?.name).toBe('经济成本指标');
    expect(findLevel('99')).toBeNull();
  });

  it('say how a printed level stands to them', () => {
    expect(classifyLevel({ code: '22', name: '社会效益' })).toBe('known');
    expect(classifyLevel({ code: '22', name: '社会效益指标' })).toBe('known');
    expect(classifyLevel({ code: '24', name: null })).toBe('no-name');
    expect(classifyLevel({ code: '22', name: '经济效益' })).toBe('other-name');
    expect(classifyLevel({ code: '51', name: '其他' })).toBe('unknown-code');
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
