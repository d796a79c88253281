import { understoodParts } from '../targets/parse-target.ts';
import { classifyLevel, findLevel, groupOf, isQuantity } from '../taxonomy.ts';
import { printLevel } from '../ids.ts';
import { eachIndicator, type NoteRule } from './note-rule.ts';

export const COMPLAINTS_AS_SATISFACTION: NoteRule = {
  code: 'complaints-as-satisfaction',
  title: '满意度指标统计的是投诉',
  explain:
    '列在满意度指标之下，名称却是投诉率、投诉次数等。投诉少不等于满意度高，两者含义不同。投诉处理满意度等不提示。',
  find: eachIndicator(({ indicator }) => {
    const name = indicator.name.replace(/[（(][^（(）)]*[）)]\s*$/u, '').replace(/[\s.。:：]+$/u, '');
    if (groupOf(indicator) !== '3' || /满意|认可/.test(name)) return null;
    return /(?:投诉|差评|举报|信访|上访)(?:率|次数|数量|件数|起数|宗数|总数|量|数|事件|情况)?$/.test(name)
      ? `“${indicator.name}”列在满意度指标之下，统计的是投诉等情况。`
      : null;
  }),
};

export const PERCENTAGE_AS_QUANTITY: NoteRule = {
  code: 'percentage-as-quantity',
  title: '数量指标用百分比表示',
  explain: '列在数量指标（11）之下，指标值是百分比。百分比说明完成的程度，不说明做了多少。',
  find: eachIndicator(({ indicator, annual, cycle }) => {
    if (!isQuantity(indicator)) return null;
    const target = annual ?? cycle;
    const parts = target === null ? [] : understoodParts(target);
    const isRatio = parts.some((part) => part.kind === 'quantity' && part.quantity.unit === '%');
    return isRatio
      ? `数量指标的指标值为“${indicator.annualTarget ?? indicator.cycleTarget}”，是百分比，没有写明数量。`
      : null;
  }),
};

export const UNKNOWN_LEVEL: NoteRule = {
  code: 'unknown-level',
  title: '指标级别与已知体系不符或不完整',
  explain: '一级或二级指标的代码不在新旧两版指标体系中，或名称与代码不符，或只有代码没有名称。页面按原文显示。',
  find: eachIndicator(({ indicator }) => {
    for (const level of [indicator.level1, indicator.level2]) {
      if (level === null) continue;
      const standing = classifyLevel(level);
      if (standing === 'unknown-code') return `指标级别“${printLevel(level)}”的代码不在已知的指标体系中。`;
      if (standing === 'unknown-name') return `指标级别“${printLevel(level)}”不在已知的指标体系中。`;
      if (standing === 'no-name')
        return `指标级别只有代码“${level.code}”，没有名称；在指标体系中该代码为“${findLevel(level)?.name}”。`;
      if (standing === 'other-name')
        return `指标级别“${printLevel(level)}”的名称与代码不符；在指标体系中该代码为“${findLevel(level)?.name}”。`;
    }
    return null;
  }),
};
