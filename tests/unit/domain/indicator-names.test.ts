import { describe, expect, it } from 'vitest';
import {
  groupIndicators,
  indicatorGroupId,
  plainIndicatorName,
  spreadTargets,
} from '../../../src/domain/indicator-names.ts';
import { makeProject } from '../../support/make-project.ts';

describe('groups of equal indicators', () => {
  const projects = [
    makeProject(
      [
        ['31', '服务对象满意度', '≥90%'],
        ['11', '独有', '1个'],
      ],
      { name: '甲' },
    ),
    makeProject([['31', '.服务对象满意度', '≤1份']], { name: '乙' }),
    makeProject([['31', '服务对象满意度（%）', '大于95']], { name: '丙' }),
  ];

  it('join names that differ in codes, stray stops and units', () => {
    expect(groupIndicators(projects).map(({ name, rows }) => [name, rows.length])).toEqual([['服务对象满意度', 3]]);
    expect(plainIndicatorName('111063829-采购验收合格率')).toBe('采购验收合格率');
    expect(plainIndicatorName('服务企业次数（年度）')).toBe('服务企业次数(年度)');
    expect(indicatorGroupId('.服务对象满意度')).toBe(indicatorGroupId('服务对象满意度（%）'));
  });

  it('show how targets differ, unit by unit', () => {
    const [group] = groupIndicators(projects);
    expect(spreadTargets(group!)).toEqual([
      {
        unit: '%',
        rows: 2,
        lowest: expect.objectContaining({ value: '90' }),
        highest: expect.objectContaining({ value: '95' }),
      },
      {
        unit: '份',
        rows: 1,
        lowest: expect.objectContaining({ value: '1' }),
        highest: expect.objectContaining({ value: '1' }),
      },
    ]);
  });
});
