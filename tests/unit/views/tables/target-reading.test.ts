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
    expect(read('≥93%', '≥93%')).toEqual({
      annual: '本年度话务接通率不低于 93%',
      cycle: null,
      direction: '越高越好',
    });
  });

  test('is two where they differ', () => {
    const { annual, cycle } = read('≥93%', '≥95%');
    expect(annual).toContain('93%');
    expect(cycle).toContain('95%');
  });

  test('is nothing for text', () => {
    expect(read('有效提升', '有效提升')).toEqual({ annual: null, cycle: null, direction: null });
  });

  test('is no direction where comparator and name contradict each other', () => {
    expect(read('≤1份', '≤1份', '服务对象满意度').direction).toBeNull();
  });
});
