import { isQuantity } from '../taxonomy.ts';
import type { QuantityTarget, Target } from '../targets/parse-target.ts';
import { understoodParts } from '../targets/parse-target.ts';
import { compareDecimals } from '../decimal.ts';
import { dimensionOf } from '../targets/units.ts';
import { eachIndicator, type NoteRule, type IndicatorWithTargets } from './note-rule.ts';

/** Names of shares of a whole, which cannot exceed 100 %. 完成率, 增长率 and ratios of two amounts can, and are not among them. */
const SHARE =
  /(?:满意|认可|知晓|合格|通过|及时|准确|覆盖|可用|达标|优良|接通|响应|办结|结案|参保|在线|出勤|成功|合规|闭环|投诉|故障|差错|错误)[率度]$/;
const RATE = /(?:[率度]|比例|占比)$/;
const SATISFACTION = /(?:满意|认可)[率度]?$/;
/** Names that end in 度 and are no rates. */
const NO_RATE =
  /(?:温度|湿度|长度|宽度|高度|深度|厚度|速度|浓度|年度|季度|进度|力度|角度|程度|额度|密度|强度|活跃度|敏感度|完成度|跨度|难度)$/;

const bareName = (name: string): string =>
  name.replace(/[（(][^（(）)]*[）)]\s*$/u, '').replace(/^[.。、\s]+|[\s.。:：、]+$/gu, '');

type Scope = readonly [label: '年度指标值' | '实施周期指标值', target: Target | null, printed: string | null];

/** Returns the targets to look at. The cycle's is left out where it prints the same as the year's, so that one thing is noted once. */
function scopes({ indicator, cycle, annual }: IndicatorWithTargets): Scope[] {
  const year: Scope = ['年度指标值', annual, indicator.annualTarget];
  const whole: Scope = ['实施周期指标值', cycle, indicator.cycleTarget];
  return indicator.cycleTarget === indicator.annualTarget ? [year] : [year, whole];
}

function quantities(target: Target | null): QuantityTarget[] {
  return target === null ? [] : understoodParts(target).filter((part) => part.kind === 'quantity');
}

export const PERCENTAGE_ABOVE_100: NoteRule = {
  code: 'percentage-above-100',
  title: '百分比超过 100%',
  explain:
    '满意度、合格率、覆盖率等表示部分占整体的指标，按百分比计不会超过 100%。完成率、增长率等可以超过 100% 的指标不在此列。单位取自指标值，或指标名称括号中的单位。',
  find: eachIndicator((read) => {
    if (!SHARE.test(bareName(read.indicator.name))) return null;
    for (const [label, target, printed] of scopes(read)) {
      const over = quantities(target).find(
        ({ quantity, comparator }) =>
          quantity.unit === '%' &&
          (compareDecimals(quantity.value, '100') > 0 || (comparator === 'gt' && quantity.value === '100')),
      );
      if (over) return `${label}为“${printed}”，按百分比计超过 100%。`;
    }
    return null;
  }),
};

export const UNIT_UNLIKE_NAME: NoteRule = {
  code: 'unit-unlike-name',
  title: '单位与指标名称不一致',
  explain:
    '名称为满意度或某某率的指标，指标值却用份、次、个、元等计数单位或时间单位表示；或名称为数量、次数的指标，指标值用百分比表示。满意度以分数表示、指标值自带另一名称（如“响应时间≤2小时”）的不提示。',
  find: eachIndicator((read) => {
    const name = bareName(read.indicator.name);
    const isRate = (RATE.test(name) && !NO_RATE.test(name)) || SATISFACTION.test(name);
    const isCount = /(?:次数|数量|人数|份数|件数|个数|场数|户数|页数|单位数|[^系指参函]数|总量)$/.test(name);
    // PERCENTAGE_AS_QUANTITY already notes a percentage under 数量指标.
    if (!isRate && (!isCount || isQuantity(read.indicator))) return null;
    for (const [label, target, printed] of scopes(read)) {
      for (const { quantity, subject } of quantities(target)) {
        if (quantity.unit === null || quantity.unitFrom === 'name' || (subject !== null && !name.includes(subject)))
          continue;
        const dimension = dimensionOf(quantity.unit);
        const differs = isRate
          ? dimension === 'count' ||
            dimension === 'money' ||
            dimension === 'duration' ||
            (dimension === 'score' && !SATISFACTION.test(name) && !/评价|考核/.test(name))
          : dimension === 'ratio';
        if (differs && !/^(?:倍|百分点|折)$/.test(quantity.unit))
          return `${label}为“${printed}”，单位与名称所示的${isRate ? '比率' : '数量'}不一致。`;
      }
    }
    return null;
  }),
};

/** Names of counts and scores. The name says what is counted, so their figure misses no unit. */
const COUNTED_NAME =
  /(?:次数|数量|人数|份数|件数|个数|场数|户数|页数|套数|台数|项数|条数|宗数|起数|辆数|篇数|期数|数|数量值|规模|[增产流存业点]量|访问量|增长量|申请量|工单量|推广量|发布量|并发数|总量|总数|频次|指数|系数|得分|评分|分数|分值)$/;

export const UNIT_MISSING: NoteRule = {
  code: 'unit-missing',
  title: '指标值没有写明单位',
  explain:
    '指标值只有数字，名称中也没有单位，从名称看不出所计的是什么：比率没有百分号，费用没有写元或万元，或名称不是“……数量”“……次数”等。数值为 0 的、名称已说明所计对象的不提示。',
  find: eachIndicator((read) => {
    const name = bareName(read.indicator.name);
    if (COUNTED_NAME.test(name)) return null;
    for (const [label, target, printed] of scopes(read)) {
      const bare = quantities(target).find(
        ({ quantity, tail }) => quantity.unit === null && quantity.value !== '0' && tail === null,
      );
      if (bare) return `${label}为“${printed}”，没有写明单位。`;
    }
    return null;
  }),
};
