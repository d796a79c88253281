import { expect, it } from 'vitest';
import { indicatorGroupId, plainIndicatorName } from '../../../src/domain/indicator-names.ts';

it('leaves codes, stray full stops and units out of the names of indicators', () => {
  expect(plainIndicatorName('111063829-采购验收合格率')).toBe('采购验收合格率');
  expect(plainIndicatorName('.服务对象满意度')).toBe('服务对象满意度');
  expect(plainIndicatorName('服务对象满意度（%）')).toBe('服务对象满意度');
  expect(plainIndicatorName('服务企业次数（年度）')).toBe('服务企业次数(年度)');
});

it('gives indicators of one plain name one page', () => {
  expect(indicatorGroupId('.服务对象满意度')).toBe(indicatorGroupId('服务对象满意度（%）'));
  expect(indicatorGroupId('服务对象满意度')).not.toBe(indicatorGroupId('公众满意度'));
});
