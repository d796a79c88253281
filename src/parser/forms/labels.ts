import { squeeze } from '../text/source-text.ts';

/**
 * What the labels of a project form say, wherever they stand. Each is matched in a text without white space, with half-width signs, and
 * without the colon and the `其中：` around it.
 */
const LABELS = {
  name: /^(?:专项\(项目\)|专项资金|专项|政策\(项目\)|政策和项目|项目)名称$/,
  authority: /^(?:项目|业务|资金|市级|区级|县级|省级)?主管(?:部门|单位)(?:名称)?(?:及代码|及编码|\(?代码\)?)?$/,
  unit: /^(?:项目)?(?:实施|承担|执行|使用|用款|申报|预算|资金使用)(?:部门|单位)(?:名称|\(主管部门\))?$/,
  money: /^(?:项目|专项|预算)?(?:资金|预算)(?:情况|金额|来源|安排|安排情况)?(?:\([^()]*\))?$/,
  total:
    /^(?:(?:年度|本年度?|当年|全年)(?:预算)?(?:申请)?(?:资金|预算|项目资金)?(?:申请)?(?:总额|总计|合计|金额|数)|年度预算资金总额|资金(?:总额|总计|合计)|当年预算|本年预算|年度预算|预算(?:总额|金额|数|资金总额))$/,
  periodTotal: /^(?:(?:实施期|中期|项目|实施周期)(?:资金|预算)?(?:总额|总计|总投资)|总投资)$/,
  fiscal: /^(?:当年|本年|本年度|年度)?财政(?:拨款|资金|拨款资金)$/,
  special: /^财政专户(?:管理)?(?:拨款|资金)(?:收入)?$/,
  other: /^其他(?:资金|收入)?$/,
  general: /^一般公共预算(?:拨款|资金|收入)*$/,
  fund: /^政府性基金(?:预算)?(?:拨款|资金|收入)*$/,
  capital: /^国有资本经营预算(?:拨款|资金|收入)*$/,
  annualGoal: /^(?:年度|本年度?|当年|全年)(?:总体|绩效|工作|整体)*(?:绩效)?总?目标(?:及主要内容)?$/,
  periodGoal: /^(?:项目)?(?:实施期|中期|中长期|长期|实施周期)内?(?:总体|绩效|总)*目标$/,
  goal: /^(?:项目)?(?:总体|绩效|整体|总)*目标(?:描述)?$/,
  items: /^(?:年度|项目)?(?:总体|绩效)?(?:目标)?(?:绩效|考核)?指标$/,
  person:
    /^.{0,8}(?:负责人|联系人|经办人|填报人|填表人|制表人|审核人|复核人|分管领导)(?:姓名|\(.*\))?$|^(?:联系|办公|手机|单位|固定|负责人|联系人)?(?:电话|手机)(?:号码)?$|^(?:电子)?邮箱$/,
  leftOut:
    /^(?:项目(?:属性|类别|类型|性质|分类|概况|概述|期|期限|内容|背景|代码|编码|编号|状态|级次|周期|年限|依据|用途|描述|必要性.*)|一级项目(?:名称|编码)?|(?:立项|政策|设立)依据|资金(?:性质|用途|分配.*|投向)|(?:项目)?(?:实施|起止|开始|完成|终止|结束)(?:时间|日期|期限|期|年限|内容|条件|方案|计划)|计划(?:开始|完成)(?:时间|日期)|执行率分值(?:\([^()]*\))?|备注|说明|其他(?:需要?)?说明的问题|填报(?:日期|单位|时间)|预算年度|年度|是否.*|分类|(?:组织)?管理(?:办法|制度|措施).*|主要(?:内容|任务)|.*可行性.*|.*进度(?:计划|安排)?|事前.*|评审.*)$/,
} as const;

export type LabelRole = keyof typeof LABELS;

const ROLES = Object.entries(LABELS) as readonly (readonly [LabelRole, RegExp])[];

/** A text as labels are compared: `其中： 财政拨款 ：` is `财政拨款`, `项目资金（万元）` stays. */
export const bareLabel = (text: string): string =>
  squeeze(text)
    .replace(/^其中:/, '')
    .replace(/^[一二三四五六七八九十\d]{1,2}[、.]/, '')
    .replace(/[:*]+$/, '');

/** The unit of money that a label or a head names in brackets. */
export const unitInBrackets = (text: string): string | null =>
  /\((?:单位:)?(?:人民币)?(万?元)\)/.exec(squeeze(text))?.[1] ?? null;

/** Returns what a label says; `null` if the text is no label. */
export function readLabel(text: string): LabelRole | null {
  const bare = bareLabel(text);
  if (bare === '' || bare.length > 24) return null;
  const plain = bare.replace(/\(万?元\)$/, '');
  return ROLES.find(([, pattern]) => pattern.test(bare) || pattern.test(plain))?.[0] ?? null;
}

/** The roles of money: the columns, and the parts of 财政拨款. */
export const MONEY_ROLES: ReadonlySet<LabelRole> = new Set([
  'total',
  'periodTotal',
  'fiscal',
  'special',
  'other',
  'general',
  'fund',
  'capital',
]);

/** Money in a row that has no key of its own: `上年结转资金`. */
export const isOtherFund = (text: string): boolean =>
  /^.{1,20}(?:资金|收入|补助|拨款|支出|结余|结转|区县|贷款|债券|自筹)(?:\([^()]*\))?$/.test(bareLabel(text));
