/** Strings that may make a reader slow when they are repeated, because it may search the whole text anew at each of them. */
export const HOSTILE_STRINGS = [
  '1、',
  '1、1-产出指标；',
  '1、1-产出指标；11-数量指标；',
  '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。',
  '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1；年度指标值:1；',
  '31-服务对象满意度；甲；',
  '实施周期指标值:1；',
  '年度指标值:',
  '年度指标值:1。',
  '24-；',
  '1-',
  '；',
  '。',
  '\n。',
  '\n1、',
  '1.\n',
  '1. 甲\n',
  '甲',
  '甲\n',
  '    名\n',
  '    甲 1.00 1.00\n',
  '甲 1.00 1.00\n',
  '甲\t1.00\t1.00\t\t\t\t\n',
  '甲\t1.00\t1.00\t\t\t乙。\t\n',
  '1.00 ',
  '1.00\n',
  '1,',
  '1',
  '项目名称（资金使用单位）\n',
  '项目名称',
  '项\n',
  '总计 ',
  '项目支出绩效目标表\n',
  '部门名称：',
  '单位：',
  '<p',
  '<p>',
  '</p> <p>',
  '<!--',
  '<',
  '&',
  '&#',
  '&nbsp;',
  '(',
  ' ',
  '\t',
  '\n',
  '\n\n    ',
  '\f',
  '\r',
];

const printHead = (gap: string): string =>
  [
    '项目支出绩效目标表（含转移支付项目）',
    '部门名称：广州市教育局 单位：万元',
    ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'].join(gap),
    ['合计', '1.00', '1.00'].join(gap),
    ['广州市教育局', '1.00', '1.00'].join(gap),
  ].join('\n');

/** Beginnings of documents that the hostile strings are appended to, by the part of a document that they end in. */
export const HOSTILE_PLACES: Record<string, string> = {
  'a bare file': '',
  'a wrapped goal': `${printHead(' ')}\n    甲 1.00 1.00\n`,
  'a wrapped item': `${printHead(' ')}\n    甲 1.00 1.00\n乙。\n1、1-产出指标；11-数量指标；`,
  'a goal cell': `${printHead('\t')}\n甲\t1.00\t1.00\t\t\t`,
  'an indicator cell': `${printHead('\t')}\n甲\t1.00\t1.00\t\t\t乙。\t1、1-产出指标；11-数量指标；`,
};

/** Appends a string to `before`, as often as `length` characters take. */
export const repeatTo = (before: string, string: string, length: number): string =>
  before + string.repeat(Math.ceil(length / string.length));
