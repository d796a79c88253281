/** ≥, ＞, ＝, ≤, ＜, 约 */
export type Comparator = 'ge' | 'gt' | 'eq' | 'le' | 'lt' | 'about';

/** A figure with its unit. Its decimal is a string, so that nothing is rounded. */
export interface Quantity {
  /** The figure in `unit`: `11万核` is `110000`, `3‰` is `0.3`, `八成` is `80`. */
  readonly value: string;
  /** The unit without scale words (`万核` → `核`, `万元/场` → `元/场`) and in one spelling (`个月` → `月`, `‰` → `%`); `null` if none is printed. */
  readonly unit: string | null;
  /** The figure and its unit as printed. */
  readonly printed: string;
  /** Where the unit stands. `target`: with the figure. `name`: in brackets, in the indicator's name or in the words before the figure. */
  readonly unitFrom: 'target' | 'name' | null;
}

/** One end of a range. */
export interface RangeEnd extends Quantity {
  readonly inclusive: boolean;
}

/** A date, as far as it is printed. 第三季度末 is the end of month 9, 年底 the end of month 12, 中旬 day 20. */
export interface CalendarPoint {
  readonly year: number | 'this' | 'next' | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: 'start' | 'end' | null;
}

/** The words around a figure, as printed. */
export interface Wording {
  /** The words before the figure, which say what is measured: `平均响应时间` in `平均响应时间<5秒`. */
  readonly subject: string | null;
  /** The period over which the figure is counted: 每年, 全年, 每隔2-3小时, 日均. */
  readonly per: string | null;
  /** The words after the figure: `场处置故障` in `4小时内到场处置故障`. */
  readonly tail: string | null;
}

export interface QuantityTarget extends Wording {
  readonly kind: 'quantity';
  readonly comparator: Comparator;
  /** Whether a comparator is printed; a bare `95%` is `eq` and not explicit. */
  readonly explicit: boolean;
  readonly quantity: Quantity;
  /** The date by which the figure is to be reached: `12月底前` in `12月底前完成100%`. */
  readonly by: CalendarPoint | null;
}

export interface RangeTarget extends Wording {
  readonly kind: 'range';
  readonly low: RangeEnd;
  readonly high: RangeEnd;
  readonly by: CalendarPoint | null;
}

/** A date. `le`: a word such as 前, 内 or 截至 makes it a deadline (10月底前). `eq`: the date stands alone. */
export interface DeadlineTarget extends Wording {
  readonly kind: 'deadline';
  readonly comparator: 'le' | 'eq';
  readonly date: CalendarPoint;
}

/** A step of an ordered scale, such as 优秀, 良好 or 合格. Within a scale the rank rises with quality from 1 to 5. */
export interface GradeTarget {
  readonly kind: 'grade';
  readonly comparator: Comparator;
  /** The word as printed. */
  readonly grade: string;
  readonly scale: 'quality' | 'satisfaction';
  readonly rank: number;
  readonly subject: string | null;
}

/** A formula: the cell says how the figure is computed and not what it shall be (`实际工期/计划工期`). */
export interface FormulaTarget {
  readonly kind: 'formula';
  readonly numerator: string;
  readonly denominator: string;
}

/** Why a target is qualitative. `REASONS` says it in words. */
export type QualitativeReason = 'empty' | 'placeholder' | 'no-value' | 'reference' | 'scoring' | 'ambiguous';

export interface QualitativeTarget {
  readonly kind: 'qualitative';
  readonly reason: QualitativeReason;
}

/** A target of one clause. */
export type SingleTarget =
  QuantityTarget | RangeTarget | DeadlineTarget | GradeTarget | FormulaTarget | QualitativeTarget;

/** Several promises in one cell, in printed order: `一级事件≤1小时；二级事件≤2小时`. At least one is understood. */
export interface ClausesTarget {
  readonly kind: 'clauses';
  readonly clauses: readonly SingleTarget[];
}

/** A typed 指标值. It stands beside the printed text and never replaces it. */
export type Target = SingleTarget | ClausesTarget;

/** The words of each reason, for readers. */
export const REASONS: Record<QualitativeReason, string> = {
  empty: '指标值为空',
  placeholder: '指标值为占位内容',
  'no-value': '文字描述，没有可比较的数值、等级或期限',
  reference: '以文中未写明数值的标准为参照',
  scoring: '写的是评分规则，不是目标数值',
  ambiguous: '含有数字，但无法确定哪一个是目标值',
};
