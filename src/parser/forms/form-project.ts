import type { AmountColumn, FiscalPart, Form } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';

/** An indicator as its cells print it. */
export interface FormItem {
  readonly level1: Passage | null;
  readonly level2: Passage | null;
  readonly levelsTakenOver: boolean;
  readonly name: Passage;
  readonly value: Passage | null;
  readonly cycle: Passage | null;
  readonly sign: Passage | null;
  readonly measure: Passage | null;
  readonly weight: Passage | null;
  /** Whether the form has columns of their own for the sign, the measure or the weight. */
  readonly hasCells: boolean;
}

/** A project as a form prints it. */
export interface FormProject {
  readonly form: Form;
  readonly name: Passage;
  readonly code: Passage | null;
  /** 实施单位 without its code; `null` where none is printed. */
  readonly unit: Passage | null;
  /** 主管部门 without its code. */
  readonly authority: Passage | null;
  readonly figures: Partial<Record<AmountColumn, Passage>>;
  readonly parts: Partial<Record<FiscalPart, Passage>>;
  readonly otherFunds: readonly { readonly label: string; readonly amount: Passage; readonly inSum: boolean | null }[];
  readonly goal: Passage | null;
  readonly items: readonly FormItem[];
}

/** A row of sums: 合计, or a department or unit with its code. */
export interface FormSum {
  readonly isTotal: boolean;
  readonly code: string | null;
  readonly name: Passage;
  readonly figures: Partial<Record<AmountColumn, Passage>>;
}

/** What a form prints, in order. */
export type FormEntry =
  { readonly kind: 'sum'; readonly sum: FormSum } | { readonly kind: 'project'; readonly project: FormProject };
