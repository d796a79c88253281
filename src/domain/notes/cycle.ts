import { compareStrictness, isAdditive } from '../targets/compare-targets.ts';
import type { Target } from '../targets/parse-target.ts';
import { eachIndicator, type NoteRule, type IndicatorWithTargets } from './note-rule.ts';

/** Rates of payments made so far. That a year's rate is lower than the cycle's is a schedule and no laxer target. */
const PAYMENTS = /(?:资金|支付|预算|投资|付款|拨付|支出)\S*(?:控制率|执行率|支付率|覆盖率|完成率|进度|比例|率)/;

/** Compares the two targets. Counts and amounts of the years add up to the cycle's, so a smaller figure of the year is not laxer. */
function compare({ indicator, annual, cycle }: IndicatorWithTargets): 'stricter' | 'laxer' | null {
  if (!annual || !cycle || PAYMENTS.test(indicator.name)) return null;
  const strictness = compareStrictness(annual, cycle, indicator.name);
  if (strictness === null || strictness === 'same') return null;
  if (!isSum(annual, indicator.name)) return strictness;
  const isCeiling = annual.kind === 'quantity' && (annual.comparator === 'le' || annual.comparator === 'lt');
  // Of counts and amounts only a year above the whole cycle is noted: stricter as a figure to reach, laxer as a ceiling.
  return strictness === (isCeiling ? 'laxer' : 'stricter') ? strictness : null;
}

function isSum(target: Target, name: string): boolean {
  return target.kind === 'quantity' && isAdditive(target.quantity, name);
}

const describe = ({ indicator }: IndicatorWithTargets, how: string): string =>
  `年度指标值“${indicator.annualTarget}”比实施周期指标值“${indicator.cycleTarget}”${how}。`;

const HOW =
  '只比较单位相同、比较方向相同的两个数值或等级。比率、评分、时间、单价按数值比较；数量和金额在各年累加，年度值小于实施周期值属正常，不提示；资金支付、控制的进度也不提示。实施周期跨越多年的，年度之间有差别也可能是计划安排。';

export const ANNUAL_LAXER: NoteRule = {
  code: 'annual-laxer',
  title: '年度目标比实施周期目标宽松',
  explain: HOW,
  find: eachIndicator((read) => (compare(read) === 'laxer' ? describe(read, '宽松') : null)),
};

export const ANNUAL_STRICTER: NoteRule = {
  code: 'annual-stricter',
  title: '年度目标比实施周期目标严格',
  explain: HOW,
  find: eachIndicator((read) => (compare(read) === 'stricter' ? describe(read, '严格') : null)),
};

export const ANNUAL_MISSING: NoteRule = {
  code: 'annual-missing',
  title: '没有年度指标值',
  explain: '写有实施周期指标值，但没有年度指标值。',
  find: eachIndicator(({ indicator }) =>
    indicator.annualTarget === null && indicator.cycleTarget !== null
      ? `只有实施周期指标值“${indicator.cycleTarget}”，没有年度指标值。`
      : null,
  ),
};
