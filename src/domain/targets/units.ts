import { multiplyDecimals } from '../decimal.ts';
import { UNIT_CONVERSIONS, UNIT_SPELLINGS } from './unit-spellings.ts';

/**
 * Units of measure. A unit is a measure word (`件`), which may end in 次 (`家次`) and may be per other units (`元/件`, `元/平方米/月`).
 * Scale words (`万`, `亿`) stand before it.
 */

/** The kind of thing that a unit counts. */
export type Dimension = 'ratio' | 'score' | 'money' | 'duration' | 'count';

const list = (words: string): string[] => words.split(' ');

const RATIO = list('% ‰ ‱ 成 个百分点 百分点 折');
const MONEY = list('元 角 美元 港元 港币 欧元 日元 英镑');
const SHORT_TIME = list('毫秒 秒钟 秒 分钟 个小时 小时 个工作小时 学时 课时 工时 机时');
const DAYS = list('个工作日 工作日 个自然日 自然日 日历天 天 日 周 个星期 星期 人天 人日');
const LONG_TIME = list('个月 个季度 季度 周年 个学期 学期 年度 年 人月 人年');
/** Measure words that count. Each may be followed by 次 (人次, 家次, 场次). */
const COUNT = list(
  '个 件 份 项 条 名 位 人 家 台 套 辆 张 本 册 期 篇 场 批 户 间 处 座 栋 幢 层 只 头 匹 棵 株 盆 艘 架 部 支 把 幅 块 片 根 卷 盒 箱 袋 瓶 桶 罐 包 令 双 对 组 ' +
    '队 班 类 种 款 则 首 集 课 节 门 届 宗 起 例 单 笔 路 核 节点 点 站 所 村 镇 镇街 街道 社区 企业 平台 模块 系统 页 字 印 版 面 颗 枚 顶 床 桌 席 盘 副 床位 车 船 航 航班 ' +
    '人份 标段 案 桩 眼 口 杆 盏 孔 环 帧 幕 轮 回 趟 遍 步 档 样 餐 股 线 网 端口 端',
);
const COUNT_ONLY = list('次 频次 班次 架次 车次 工种 人(次) 车公里 人公里 个点');
const MEASURE = list(
  '平方米 平方公里 平方千米 公顷 亩 立方米 立方 吨标准煤 吨标煤 吨 微克 公斤 千克 毫克 克 升 毫升 公里 千米 延米 毫米 厘米 米 海里 里 千瓦时 kW·h 兆瓦时 千瓦 兆瓦 千伏 伏 度 摄氏度 ℃ °C 分贝 ' +
    '㎡ m² m2 m³ m3 ㎞ km KM kWh KWh kwh kW KW kw MW Mbps Gbps Mb/s TB GB MB KB PB T G M K dB ms s min h 兆 比特 赫兹',
);
const SCORE = list('分');

const ATOMS = [
  ...new Set([
    ...RATIO,
    ...MONEY,
    ...SHORT_TIME,
    ...DAYS,
    ...LONG_TIME,
    ...COUNT.flatMap((word) => [word, `${word}次`]),
    ...COUNT_ONLY,
    ...MEASURE,
    ...SCORE,
  ]),
].sort((a, b) => b.length - a.length);
const escape = (word: string): string => word.replace(/[()°]/g, '\\$&');
const ATOM = `(?:${ATOMS.map(escape).join('|')})`;
/** A Latin unit ends where the word ends: `GB` is a unit, the `G` of `Google` is none. */
const ATOM_AT = new RegExp(`^${ATOM}(?!(?<=[A-Za-z])[A-Za-z])`);
const PER_AT = /^(?:[/／·]每?|每)[一-龥A-Za-z㎡²³()]{1,6}?(?=$|[/／·每,;、。()以及左内的])/;
/** 千瓦 and 百分点 are units, not thousands and hundreds. */
const SCALE_AT = /^(?:(?:[十百千](?=[万亿]))?(?:万亿|亿万|亿|万)|百(?!分)|千(?![瓦米克伏赫卡]))/;
const SCALES: Record<string, string> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/** The source of a regular expression for one unit, for what follows 每 or a written-out numeral. */
export const UNIT_PATTERN = ATOM;

export interface UnitMatch {
  /** The number of characters of scale and unit. */
  readonly length: number;
  /** The decimal by which the printed figure is multiplied to count in `unit`. */
  readonly factor: string;
  /** The unit in its one spelling, without scale words; `null` if only a scale word stands there, or nothing. */
  readonly unit: string | null;
  /** Whether a scale word stands there. */
  readonly scaled: boolean;
}

/** Reads scale and unit at the start of folded text: `万元/场` is 元/场 with factor 10000. */
export function matchUnit(text: string): UnitMatch {
  const scale = ATOM_AT.exec(text)?.[0].startsWith('千') ? '' : (SCALE_AT.exec(text)?.[0] ?? '');
  const factor = [...scale].reduce((product, word) => product + '0'.repeat(SCALES[word]!.length - 1), '1');
  const rest = text.slice(scale.length);
  const atom = ATOM_AT.exec(rest)?.[0] ?? matchOpenUnit(rest);
  if (atom === '') return { length: scale.length, factor, unit: null, scaled: scale !== '' };
  let per = '';
  for (let part; (part = PER_AT.exec(rest.slice(atom.length + per.length)));) per += part[0];
  const [conversion, base] = UNIT_CONVERSIONS[atom] ?? ['1', UNIT_SPELLINGS[atom] ?? atom];
  const unit = base + per.replace(/[/／·]?每|[／·]/g, '/');
  return {
    length: scale.length + atom.length + per.length,
    factor: multiplyDecimals(factor, conversion),
    unit,
    scaled: scale !== '',
  };
}

/** Takes one unknown character that ends the text, or a Latin word, for a unit, because no list has all measure words. */
function matchOpenUnit(rest: string): string {
  return (
    /^(?:[A-Za-z]{1,5}(?:\/[A-Za-z]{1,3})?(?![A-Za-z])|(?![的在内前后为与和且及或是由于以之了并而至到左余多时级月号岁上下起等达])\p{Script=Han}(?=$|[(,;、。以]))/u.exec(
      rest,
    )?.[0] ?? ''
  );
}

/** Finds the last unit that stands in brackets: `（万份）`, `（%）`, `（单位：个）`. */
export function findBracketedUnit(name: string): UnitMatch | null {
  const folded = name.replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/％/g, '%').replace(/：/g, ':');
  for (const [, inner = ''] of [...folded.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g)].reverse()) {
    const words = inner.replace(/^(?:计量)?单位:/, '');
    const text = words === '百分比' ? '%' : words;
    const match = matchUnit(text);
    if (match.unit !== null && match.length === text.length && text !== '日' && text !== '年度' && text !== '月')
      return match;
  }
  return null;
}

/** Returns the dimension of a normalised unit. A composite unit has that of its first part: 元/人 is money. */
export function dimensionOf(unit: string): Dimension {
  const head = unit.split('/')[0] ?? unit;
  if (head === '%' || head === '百分点' || head === '折') return 'ratio';
  if (SCORE.includes(head)) return 'score';
  if (MONEY.includes(head)) return 'money';
  return DURATION_BASE[head] !== undefined || /^(?:学时|课时|工作小时|工作日|自然日|人天|人月|学期)$/.test(head)
    ? 'duration'
    : 'count';
}

/** Durations that convert into each other: 周 and shorter ones into seconds, longer ones into months. A month has no fixed number of days. */
const DURATION_BASE: Record<string, readonly [factor: string, base: string]> = {
  毫秒: ['0.001', '秒'],
  秒: ['1', '秒'],
  分钟: ['60', '秒'],
  小时: ['3600', '秒'],
  天: ['86400', '秒'],
  自然日: ['86400', '秒'],
  周: ['604800', '秒'],
  月: ['1', '月'],
  季度: ['3', '月'],
  年: ['12', '月'],
};

/** Returns the unit in which two figures are compared, with its factor: 小时 → 3600 秒, 年 → 12 月. Any other unit is its own. */
export function comparisonBase(unit: string): readonly [factor: string, base: string] {
  return DURATION_BASE[unit] ?? ['1', unit];
}
