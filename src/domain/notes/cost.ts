import { addDecimals, compareDecimals, multiplyDecimals } from '../decimal.ts';
import { HALF_PRINTED_STEP, toFen } from '../money.ts';
import { isCost } from '../taxonomy.ts';
import { understoodParts } from '../targets/parse-target.ts';
import { eachIndicator, type NoteRule } from './note-rule.ts';

/** Names of the cost of the whole project. The ceiling of a part (人均, 单价, 专家评审) is not compared with the budget of the whole. */
const WHOLE =
  /^(?:项目)?(?:总|整体|主体)?(?:采购|建设|服务|运维|实施|投入|经济|支出|预算|资金)?(?:总)?(?:成本|费用|支出|投资|金额|经费)(?:控制数?|上限|总额|控制)?$|^(?:实际支出|总支出|支出总额|合同金额)$/;

/** Converts 分 to a decimal in 元, the unit of targets. */
const toYuan = (fen: number): string => multiplyDecimals(String(fen), '0.01');

export const CEILING_BELOW_BUDGET: NoteRule = {
  code: 'ceiling-below-budget',
  title: '成本上限低于项目预算',
  explain:
    '成本指标规定了以元计的上限，名称指项目的总体成本，而上限低于项目的预算总计。差额在金额四舍五入之内的、人均或单价等单位成本、只指某一部分支出的指标不提示。',
  find: eachIndicator(({ indicator, annual, cycle }, { project, currency }) => {
    const { total } = project.amounts;
    if (total === null || !isCost(indicator)) return null;
    const target = annual ?? cycle;
    const name = indicator.name.replace(/[（(][^（(）)]*[）)]|[\s.。]/gu, '');
    for (const part of target === null ? [] : understoodParts(target)) {
      if (part.kind !== 'quantity' || part.quantity.unit !== '元' || part.per !== null) continue;
      if (part.comparator !== 'le' && part.comparator !== 'lt') continue;
      if (!WHOLE.test(part.subject ?? name)) continue;
      const budget = toYuan(toFen(total, currency));
      if (compareDecimals(addDecimals(part.quantity.value, toYuan(HALF_PRINTED_STEP[currency])), budget) < 0)
        return `上限“${indicator.annualTarget ?? indicator.cycleTarget}”低于项目预算总计 ${total} ${currency}，可能只涉及部分支出。`;
    }
    return null;
  }),
};
