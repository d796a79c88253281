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

/**
 * The forms, the more particular first. A self-evaluation prints what was executed and its scores; a project form prints one project's
 * labels where the table has its columns; the others are known by their titles.
 * ```
 * 项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分
 * 年度资金总额 100.00 98.00 90.00 10 91.84% 9.18
 * ```
 */
const OTHER_FORMS: readonly OtherForm[] = [
  {
    code: 'self-evaluation-form',
    fits: (text) =>
      /自评表/.test(text) || hasAll(/全年执行数|实际完成值/, /执行率|得分|分值/, /年度资金总额|年初预算数/)(text),
  },
  {
    code: 'whole-department-form',
    fits: (text) => /部门整体(?:支出)?绩效目标/.test(text) && !/项目支出绩效目标表/.test(text),
  },
  {
    code: 'project-form',
    fits: hasAll(
      /项目名称/,
      /年度资金总额|资金总额|项目资金\(/,
      /年度(?:总体)?目标|总体目标|实施期目标/,
      /一级指标|产出指标|数量指标/,
    ),
  },
];

/** The heads of the table, whole or the one that no other form prints. */
const TABLE_HEADS = /项目名称(?:\(资金使用单位\))?总计.{0,40}绩效目标绩效指标|项目名称\(资金使用单位\)/;

/** Names the form of a text that is not the table of targets; `null` where it may be that table. */
export function findOtherForm(text: string): DiagnosticCode | null {
  const compact = squeeze(text);
  if (TABLE_HEADS.test(compact)) return null;
  return OTHER_FORMS.find(({ fits }) => fits(compact))?.code ?? null;
}
