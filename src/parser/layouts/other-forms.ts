import type { DiagnosticCode } from '../findings/catalogue.ts';
import { squeeze } from '../text/source-text.ts';

/** A form that departments publish and that no reader reads yet. */
interface OtherForm {
  readonly code: DiagnosticCode;
  /** Tells by the form's own labels, in a text without white space and with half-width signs. */
  readonly fits: (text: string) => boolean;
}

const hasAll =
  (...labels: readonly RegExp[]) =>
  (text: string): boolean =>
    labels.every((label) => label.test(text));

/** The title of a form of targets of a whole fund, which a province parts among its places. */
const SPECIAL_FUND = /省级专项资金绩效目标(?:申报)?表|专项资金(?:总体|整体)(?:支出)?绩效目标(?:申报)?表/;

/**
 * The forms, the more particular first. A self-evaluation prints what was executed and its scores, a matrix of a transfer the places that it
 * goes to beside one another; the others are known by their titles and heads.
 * ```
 * 项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分
 * 一级指标 二级指标 三级指标 指标解释 指标方向 东塘镇 西塘镇
 * ```
 */
const OTHER_FORMS: readonly OtherForm[] = [
  {
    code: 'self-evaluation-form',
    fits: (text) =>
      /自评(?:结果)?表/.test(text) ||
      hasAll(/全年执行数|实际完成(?:值|情况)/, /执行率|得分|自评/, /资金总额|年初预算数|年度指标值/)(text),
  },
  {
    code: 'whole-department-form',
    fits: (text) =>
      /(?:部门|单位)整体(?:支出)?(?:年度)?绩效目标/.test(text) ||
      hasAll(/部门\(单位\)名称|年度主要任务|当年整体绩效目标|整体绩效目标/, /指标值/)(text),
  },
  {
    code: 'special-fund-form',
    fits: (text) => SPECIAL_FUND.test(text),
  },
  {
    code: 'transfer-matrix',
    fits: (text) =>
      hasAll(/一级指标/, /三级指标/)(text) &&
      !/指标值|目标值|权重|分值|[计度]量单位/.test(text) &&
      hasAll(/指标方向|指标解释/, /资金总额|项目名称|资金情况/)(text),
  },
  {
    code: 'input-output-form',
    fits: hasAll(/投入(?:和|与)?管理(?:目标|指标)?|投入目标/, /产出目标/, /效果目标|影响力目标|结果目标/),
  },
  {
    // Forms are read by their labels. What comes here has too few of them.
    code: 'project-form',
    fits: (text) =>
      /项目名称/.test(text) &&
      /一级指标|产出指标|数量指标/.test(text) &&
      /年度资金总额|资金总额|项目资金\(|总体目标/.test(text),
  },
  {
    code: 'project-spending-form',
    fits: (text) => /项目支出(?:预算)?(?:情况|明细)?表/.test(text) && !/绩效目标/.test(text),
  },
  {
    code: 'budget-table',
    fits: (text) => /(?:收支|收入|支出|经费|采购|资产|预算)[^。;]{0,16}表/.test(text) && !/绩效/.test(text),
  },
];

/** The heads of the table, whole or the one that no other form prints. */
const TABLE_HEADS = /项目名称(?:\(资金使用单位\))?总计.{0,40}绩效目标绩效指标|项目名称\(资金使用单位\)/;

/** Whether a text prints the heads of 项目支出绩效目标表, and so is no form of another kind. */
export const hasTableHeads = (text: string): boolean => TABLE_HEADS.test(squeeze(text));

/** Names the form of a table or a text that is recognised and not read; `null` where it may be one that is read. */
export function findOtherForm(text: string): DiagnosticCode | null {
  const compact = squeeze(text);
  if (TABLE_HEADS.test(compact)) return null;
  return OTHER_FORMS.find(({ fits }) => fits(compact))?.code ?? null;
}

/** Whether a title names a table that is recognised and not read. */
export const isOtherTitle = (title: string): boolean =>
  /自评|整体(?:支出)?(?:年度)?绩效/.test(squeeze(title)) || SPECIAL_FUND.test(squeeze(title));
