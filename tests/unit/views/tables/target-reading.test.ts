import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../../src/views/tables/target-reading.ts';
import { makeProject } from '../../../support/make-project.ts';

const read = (annual: string | null, cycle: string | null, name = '话务接通率') => {
  const [indicator] = makeProject([['12', name, annual, cycle]]).indicators;
  if (!indicator) throw new Error('no indicator');
  return readTargets(indicator);
};

describe('what is read in a row', () => {
  test('is one sentence where both targets print the same', () => {
    expect(read('95%左右', '95%左右')).toMatchObject({ cycle: null });
    expect(read('1-3小时', '1-3小时', '响应时间').annual).toContain('之间');
  });

  test('is two where they differ', () => {
    const { annual, cycle } = read('1-3小时', '1-5小时', '响应时间');
    expect(annual).toContain('3');
    expect(cycle).toContain('5');
  });

  test.each(['≥93%', '不低于 93%', '12', '100%', '≤2小时', '每年≥20场', '良好'])(
    'is nothing where %s says it itself',
    (printed) => {
      expect([read(printed, printed).annual, read(printed, printed).cycle]).toEqual([null, null]);
    },
  );

  test('is a direction where only the name shows it', () => {
    expect(read('93%', '93%', '满意度').direction).toBe('越高越好');
    expect(read('≥93%', '≥93%', '满意度').direction).toBeNull();
    expect(read('3次', '3次', '培训次数').direction).toBeNull();
  });

  test('is nothing for text', () => {
    expect(read('有效提升', '有效提升')).toEqual({ annual: null, cycle: null, direction: null });
  });

  test('is no direction where comparator and name contradict each other', () => {
    expect(read('≤1份', '≤1份', '服务对象满意度').direction).toBeNull();
  });
});
