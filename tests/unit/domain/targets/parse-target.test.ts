import { describe, expect, it } from 'vitest';
import {
  isQuantified,
  parseTarget,
  REASONS,
  understoodParts,
  type Target,
} from '../../../../src/domain/targets/parse-target.ts';

const read = (printed: string): Target => parseTarget(printed, '');

describe('ranges', () => {
  it.each([
    ['20-35次', '20', '35', '次', true, true],
    ['20次至30次', '20', '30', '次', true, true],
    ['18℃～26℃', '18', '26', '摄氏度', true, true],
    ['一至两次', '1', '2', '次', true, true],
    ['三到五天', '3', '5', '天', true, true],
    ['介于3-5个之间', '3', '5', '个', true, true],
    ['20-30万元', '200000', '300000', '元', true, true],
    ['20万-30万元', '200000', '300000', '元', true, true],
    ['±3%以内', '-3', '3', '%', true, true],
    ['误差不超过±3%', '-3', '3', '%', true, true],
    ['100±5个', '95', '105', '个', true, true],
    ['≥90%且≤95%', '90', '95', '%', true, true],
    ['>85%且<95%', '85', '95', '%', false, false],
    ['90%≤满意度<95%', '90', '95', '%', true, false],
    ['3-5个工作日内', '3', '5', '工作日', true, true],
  ])('%s', (printed, low, high, unit, lowInclusive, highInclusive) => {
    expect(read(printed)).toMatchObject({
      kind: 'range',
      low: { value: low, unit, inclusive: lowInclusive },
      high: { value: high, unit, inclusive: highInclusive },
    });
  });

  it.each(['30-20次', '2024-2025年', '1-3月', '10月1日-10月7日', '3次-5份'])('%s is no range', (printed) => {
    expect(read(printed).kind).toBe('qualitative');
  });
});

describe('deadlines', () => {
  it.each([
    ['10月底前', null, 10, null, 'end', 'le'],
    ['2025年12月31日前', 2025, 12, 31, null, 'le'],
    ['2025-06-30前', 2025, 6, 30, null, 'le'],
    ['十二月底前', null, 12, null, 'end', 'le'],
    ['年底前完成', null, 12, null, 'end', 'le'],
    ['第三季度末前', null, 9, null, 'end', 'le'],
    ['次年3月底前', 'next', 3, null, 'end', 'le'],
    ['不晚于2025年11月', 2025, 11, null, null, 'le'],
    ['6月30日', null, 6, 30, null, 'eq'],
    ['每月15日前发放', null, null, 15, null, 'le'],
  ])('%s', (printed, year, month, day, part, comparator) => {
    expect(read(printed)).toMatchObject({ kind: 'deadline', comparator, date: { year, month, day, part } });
  });

  it('belongs to the figure that it is printed with', () => {
    expect(read('到2025年底，覆盖率达到90%')).toMatchObject({
      kind: 'quantity',
      subject: '覆盖率',
      by: { year: 2025, month: 12, part: 'end' },
    });
  });

  it.each(['2025年', '13月底前', '彻底整改'])('%s is none', (printed) => {
    expect(read(printed).kind).toBe('qualitative');
  });
});

describe('grades', () => {
  it.each([
    ['优秀', 'eq', 5],
    ['良好及以上', 'ge', 3],
    ['达到优秀等次', 'ge', 5],
    ['合格（≥60分）', 'eq', 2],
    ['评价等级为优', 'eq', 5],
    ['基本满意以上', 'ge', 2],
  ])('%s', (printed, comparator, rank) => {
    expect(read(printed)).toMatchObject({ kind: 'grade', comparator, rank });
  });

  it.each(['设备运行良好', '有效提升', '优化环境', '全覆盖'])('%s is text', (printed) => {
    expect(read(printed)).toEqual({ kind: 'qualitative', reason: 'no-value' });
  });
});

describe('several clauses', () => {
  it.each([
    ['一级事件≤1小时；二级事件≤2小时；三级事件≤4小时', ['1', '2', '4']],
    ['一级≤1小时 二级≤2小时', ['1', '2']],
    ['一级≤1小时二级≤2小时', ['1', '2']],
    ['培训3次、调研2次', ['3', '2']],
    ['1、完成3次培训；2、完成5次调研', ['3', '5']],
    ['合格率≥95%，优良率≥80%', ['95', '80']],
    ['电脑：10台；打印机：5台', ['10', '5']],
    ['<3次…>85分', ['3', '85']],
  ])('%s', (printed, values) => {
    const target = read(printed);
    expect(target.kind).toBe('clauses');
    expect(understoodParts(target).map((part) => part.kind === 'quantity' && part.quantity.value)).toEqual(values);
  });

  it('keeps the clause that is text', () => {
    expect(read('≥95%；群众满意')).toMatchObject({
      kind: 'clauses',
      clauses: [{ kind: 'quantity' }, { reason: 'no-value' }],
    });
  });
});

describe('formulas', () => {
  it('reads numerator and denominator', () => {
    expect(read('实际工期/计划工期')).toEqual({ kind: 'formula', numerator: '实际工期', denominator: '计划工期' });
    expect(read('完成率=完成数÷计划数×100%')).toMatchObject({
      kind: 'formula',
      numerator: '完成数',
      denominator: '计划数',
    });
  });
});

describe('what cannot be told', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['涉密项目', 'placeholder'],
    ['待单位补充...', 'placeholder'],
    ['/', 'placeholder'],
    ['有所改善', 'no-value'],
    ['一年内到用户单位回访的次数', 'no-value'],
    ['不高于市场价格', 'reference'],
    ['不高于去年购买价格10%', 'reference'],
    ['≤《广东省律师服务收费标准》建议律师费', 'reference'],
    ['满意，得满分；基本满意，部分得分；不满意，不得分', 'scoring'],
    ['1季度', 'ambiguous'],
    ['1:3', 'ambiguous'],
    ['2/3以上', 'ambiguous'],
    ['三分之二以上', 'ambiguous'],
    ['7×24小时', 'ambiguous'],
    ['24小时值守', 'ambiguous'],
    ['110联动', 'ambiguous'],
    ['第1次', 'ambiguous'],
    ['前3名', 'ambiguous'],
    ['≥9O%', 'ambiguous'],
    ['99。9%', 'ambiguous'],
    ['接诉后2小时内100%响应', 'ambiguous'],
    ['覆盖全市11个区176个镇街', 'ambiguous'],
    ['由80%提高到90%', 'ambiguous'],
  ] as const)('%s', (printed, reason) => {
    const target = read(printed);
    expect(target).toEqual({ kind: 'qualitative', reason });
    expect(isQuantified(target)).toBe(false);
    expect(REASONS[reason]).toMatch(/\S/);
  });
});
