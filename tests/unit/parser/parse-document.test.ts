import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/parser/findings/catalogue.ts';
import { yearBasis } from '../../../src/parser/year.ts';
import { codes, HEADER, parse, wrappedProject } from '../../support/parse.ts';

const GOOD = wrappedProject('保障。\n1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。');

describe('documents', () => {
  it.each([
    ['', 'empty-file'],
    [' \n\n', 'empty-file'],
    ['关于召开会议的通知\n各单位：请准时参加。', 'unknown-layout'],
    [GOOD.replace('部门名称：某局', ''), 'missing-department'],
    [GOOD.replace('项目支出绩效目标表（含转移支付项目）', ''), 'missing-title'],
    [GOOD.replace(/^项目名称.*$/m, ''), 'missing-column-heads'],
    [GOOD + HEADER.replace('万元', '元'), 'currency-varies'],
    [GOOD.replace(/\n1、1-产出[^]*$/, '').replace('保障。', '保障运行，完成移动办'), 'text-after-goal'],
    [`关于预算 12.50 33.10 的说明。\n\n${GOOD}`, 'unclaimed-text'],
    [GOOD.replace('万元', '亿元'), 'unknown-currency-unit'],
    [GOOD.replace('单位：万元', ''), 'unknown-currency-unit'],
    [`${HEADER}合计 0.00 0.00\n`, 'zero-projects'],
    [GOOD.replace('合计 4.00 4.00', ''), 'missing-grand-total'],
    [`${HEADER}合计 4.00 4.00\n\n    工作经费 4.00 4.00\n保障。\n\n某局 4.00 4.00\n`, 'project-outside-unit'],
    [GOOD.replace('合计 4.00 4.00', '合计 9.00 9.00'), 'sum-mismatch'],
    [GOOD.replace('合计 4.00 4.00', '合计 4.01 4.01'), 'sum-mismatch'],
    [GOOD.replace('    工作经费 4.00 4.00', '    工作经费 4.00 2.00 1.99'), 'sum-rounding'],
    [GOOD.replace('项目支出绩效目标表（', '某局2024年项目支出绩效目标表（'), 'year-mismatch'],
    [GOOD + GOOD.replace('部门名称：某局', '部门名称：别局'), 'department-varies'],
    [GOOD.replace('保障。', '保\u200B障。'), 'invisible-characters'],
    [GOOD.replace('保障。', '\u202E保障。\u202C'), 'invisible-characters'],
    [GOOD.replace('保障。', '保\uFFFD。\u0007'), 'invisible-characters'],
    [GOOD + GOOD.slice(GOOD.indexOf('某局 4.00')), 'duplicate-unit'],
  ])('finds what is wrong with %#', (text, code) => {
    expect(codes(parse(text))).toContain(code);
  });

  it('reads a good document without a finding, with any line ends', () => {
    for (const text of [GOOD, GOOD.replaceAll('\n', '\r\n'), GOOD.replaceAll('\n', '\r')])
      expect(codes(parse(text))).toEqual([]);
  });

  it('names a file whose department differs', () => {
    expect(codes(parse(GOOD, '别局'))).toEqual(['department-file-name']);
  });

  it('reads a department and a title that wrap', () => {
    const { document } = parse(
      GOOD.replace('部门名称：某局 单位', '部门名称：某\n\n局 单位').replace(
        '项目支出绩效',
        '某局2025年项目支\n出绩效',
      ),
    );
    expect(document).toMatchObject({
      department: '某局',
      title: '某局2025年项目支出绩效目标表（含转移支付项目）',
      yearBasis: 'title',
    });
  });

  it.each([
    ['在2024年内完成', 'text'],
    ['实施2024年度平台运营', 'text'],
    ['2024-2025年度运维', 'declared'],
    ['2023-2024年度运维', 'declared'],
    ['建设2024年项目', 'declared'],
    ['完成2023年度工作', 'declared'],
  ])('takes “%s” for %s', (goal, basis) => {
    expect(yearBasis(2024, null, [goal])).toBe(basis);
  });

  it('has one entry a code, each with hint and example', () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    for (const { code, title, hint, example } of CATALOGUE)
      expect([code, title && hint && example && true]).toEqual([code, true]);
  });
});
