import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../../src/domain/targets/parse-target.ts';

/** Prints a target as `comparator value unit`, with ` !` at the end if no comparator is printed. */
function brief(printed: string, name = '指标'): string {
  const target = parseTarget(printed, name);
  if (target.kind !== 'quantity') return `${target.kind} ${'reason' in target ? target.reason : ''}`.trim();
  const { comparator, quantity, explicit } = target;
  return `${comparator} ${quantity.value} ${quantity.unit ?? '–'}${explicit ? '' : ' !'}`;
}

describe('comparators', () => {
  it.each([
    ['≥90%', 'ge 90 %'],
    ['≧90％', 'ge 90 %'],
    ['＞＝９０％', 'ge 90 %'],
    ['=>90%', 'ge 90 %'],
    ['大于等于95%', 'ge 95 %'],
    ['大于或等于 95%', 'ge 95 %'],
    ['不少于2000次', 'ge 2000 次'],
    ['不得低于3%', 'ge 3 %'],
    ['至少5人', 'ge 5 人'],
    ['达到98%', 'ge 98 %'],
    ['95%以上', 'ge 95 %'],
    ['90%（含）以上', 'ge 90 %'],
    ['90%+', 'ge 90 %'],
    ['大于90%（含）', 'ge 90 %'],
    ['高于96%', 'gt 96 %'],
    ['超过100场', 'gt 100 场'],
    ['逾100场', 'gt 100 场'],
    ['50余次', 'gt 50 次'],
    ['=100%', 'eq 100 %'],
    ['4', 'eq 4 – !'],
    ['0', 'eq 0 – !'],
    ['零投诉', 'eq 0 – !'],
    ['0投诉', 'eq 0 – !'],
    ['不超过4小时', 'le 4 小时'],
    ['控制在5%以内', 'le 5 %'],
    ['控制在100万元', 'le 1000000 元'],
    ['9000元及以内', 'le 9000 元'],
    ['小于或者等于5%', 'le 5 %'],
    ['最多5人', 'le 5 人'],
    ['≦5%', 'le 5 %'],
    ['＜30分钟', 'lt 30 分钟'],
    ['低于3次', 'lt 3 次'],
    ['不满3次', 'lt 3 次'],
    ['≤5%（不含5%）', 'lt 5 %'],
    ['300人左右', 'about 300 人'],
    ['约300人', 'about 300 人'],
    ['不低于95%以上', 'ge 95 %'],
    ['≤5以上', 'qualitative ambiguous'],
  ])('%s', (printed, expected) => {
    expect(brief(printed)).toBe(expected);
  });
});

describe('units and scales', () => {
  it.each([
    ['≤4.8万元', 'le 48000 元'],
    ['≥11万核', 'ge 110000 核'],
    ['4.5万份', 'eq 45000 份 !'],
    ['1.5亿元', 'eq 150000000 元 !'],
    ['≤29.91元/件', 'le 29.91 元/件'],
    ['≤3万元/场', 'le 30000 元/场'],
    ['≤5元/平方米·月', 'le 5 元/平方米/月'],
    ['3.5元每件', 'eq 3.5 元/件 !'],
    ['≥1万人次', 'ge 10000 人次'],
    ['3‰', 'eq 0.3 % !'],
    ['千分之三以下', 'le 0.3 %'],
    ['八成以上', 'ge 80 %'],
    ['百分之九十五', 'eq 95 % !'],
    ['5角', 'eq 0.5 元 !'],
    ['18个月内', 'le 18 月'],
    ['≤40dB', 'le 40 dB'],
    ['≥50G', 'ge 50 G'],
    ['PM2.5浓度≤35微克/立方米', 'le 35 微克/立方米'],
    ['≤-5℃', 'le -5 摄氏度'],
    ['100千瓦时', 'eq 100 千瓦时 !'],
    ['5千人', 'eq 5000 人 !'],
    ['提高2个百分点', 'eq 2 百分点 !'],
    ['1,200万元', 'eq 12000000 元 !'],
    ['0.1万元', 'eq 1000 元 !'],
    ['12345678901234.56万元', 'eq 123456789012345600 元 !'],
    ['7幢', 'eq 7 幢 !'],
    ['6柜', 'eq 6 柜 !'],
  ])('%s', (printed, expected) => {
    expect(brief(printed)).toBe(expected);
  });

  it.each([
    ['100', '支出及时率（%）', 'eq 100 % !'],
    ['大于95', '满意率(%)', 'gt 95 %'],
    ['≥2', '目录数（个）', 'ge 2 个'],
    ['20', '提供午餐数量（万份）', 'eq 200000 份 !'],
    ['20万份', '提供午餐数量（万份）', 'eq 200000 份 !'],
    ['20万', '提供午餐数量（万份）', 'eq 200000 – !'],
    ['3', '面积（单位：平方米）', 'eq 3 平方米 !'],
    ['≥90（%）', '合格', 'ge 90 %'],
    ['5', '费用（元/人）', 'eq 5 元/人 !'],
    ['3', '运维（24-26年）', 'eq 3 – !'],
    ['目录新增数据量（条）≥50亿', '新增', 'ge 5000000000 条'],
  ])('%s under %s', (printed, name, expected) => {
    expect(brief(printed, name)).toBe(expected);
  });
});

describe('written-out numerals', () => {
  it.each([
    ['三次', 'eq 3 次 !'],
    ['两项', 'eq 2 项 !'],
    ['不少于三次', 'ge 3 次'],
    ['一百二十人', 'eq 120 人 !'],
    ['一万五千人', 'eq 15000 人 !'],
    ['叁拾万元', 'eq 300000 元 !'],
    ['半年内', 'le 0.5 年'],
    ['一个半小时', 'eq 1.5 小时 !'],
    ['一年半', 'eq 1.5 年 !'],
    ['十余场', 'gt 10 场'],
    ['开展三次培训', 'eq 3 次 !'],
    ['百分之百', 'eq 100 % !'],
    ['百分百', 'eq 100 % !'],
    ['一式两份', 'qualitative no-value'],
    ['三万五', 'qualitative no-value'],
    ['数十次', 'qualitative no-value'],
    ['三级', 'qualitative no-value'],
    ['统一管理', 'qualitative no-value'],
    ['增强四个意识', 'qualitative ambiguous'],
    ['三位一体', 'qualitative ambiguous'],
  ])('%s', (printed, expected) => {
    expect(brief(printed)).toBe(expected);
  });
});

describe('words around the figure', () => {
  it.each([
    ['每年≥20场', { per: '每年', subject: null, tail: null }],
    ['每人每年不超过3000元', { per: '每人每年', subject: null, tail: null }],
    ['日均访问量≥100万人次', { per: '日均', subject: '访问量', tail: null }],
    ['平均响应时间<5秒', { per: null, subject: '平均响应时间', tail: null }],
    ['每天不少于2次清洁打扫', { per: '每天', subject: null, tail: '清洁打扫' }],
    ['2项（2项基础服务）', { per: null, subject: null, tail: '（2项基础服务）' }],
    ['4小时内到场处置故障', { per: null, subject: null, tail: '到场处置故障' }],
    ['24小时内响应率100%', { per: null, subject: '24小时内响应率', tail: null }],
    ['12345热线满意度95%以上', { per: null, subject: '12345热线满意度', tail: null }],
    ['低于3分评价占比≤5%', { per: null, subject: '低于3分评价占比', tail: null }],
  ])('%s', (printed, wording) => {
    expect(parseTarget(printed, '')).toMatchObject({ kind: 'quantity', ...wording });
  });
});
