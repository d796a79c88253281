import type { AmountColumn, FiscalPart } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';
import { isBlank, joinCell } from './cell-text.ts';
import type { FormContext } from './form-context.ts';
import type { FormProject } from './form-project.ts';
import type { FormCell, FormRow } from './form-row.ts';
import type { LabelRole } from './labels.ts';

/** A label of money in a form, and the cell that holds its amount. */
export interface Money {
  readonly role: LabelRole | null;
  readonly label: string;
  readonly row: FormRow;
  /** Which of the amounts in its row it is. */
  readonly nth: number;
  cell: FormCell | null;
}

const BLANK_AMOUNT = /^[-－—–/\s]*$/;

/** Reads the amounts of a form by their labels. */
export function readMoney(
  money: readonly Money[],
  context: FormContext,
): Pick<FormProject, 'figures' | 'parts' | 'otherFunds'> {
  const figures: Partial<Record<AmountColumn, Passage>> = {};
  const parts: Partial<Record<FiscalPart, Passage>> = {};
  const otherFunds: { label: string; amount: Passage; inSum: boolean | null }[] = [];
  const filled = money.filter(({ cell }) => cell !== null && !isBlank(cell));
  // Two sums side by side: the amounts below the one of the whole period belong to it.
  const both = money.find(
    ({ role, row }) => role === 'periodTotal' && money.some((one) => one.role === 'total' && one.row === row),
  );
  const hasTotal = money.some(({ role }) => role === 'total');
  for (const { role, label, nth, cell, row } of filled) {
    const amount = trimAmount(joinCell(cell!));
    const isOfPeriod =
      role === 'periodTotal'
        ? hasTotal
        : both !== undefined &&
          nth === both.nth &&
          (row === both.row || money.filter((one) => one.row === row).length > 1);
    if (BLANK_AMOUNT.test(amount.text)) context.claim(amount, 'boilerplate');
    else if (isOfPeriod)
      otherFunds.push({ label: role === 'periodTotal' ? label : `${both!.label}：${label}`, amount, inSum: false });
    else if (role === 'total' || role === 'periodTotal') figures.total ??= amount;
    else if (role === 'fiscal' || role === 'special' || role === 'other') figures[role] ??= amount;
    else if (role === 'general' || role === 'fund' || role === 'capital') parts[role] ??= amount;
    else otherFunds.push({ label, amount, inSum: null });
  }
  return { figures, parts, otherFunds };
}

/** An amount without the unit of money behind it. */
const trimAmount = (printed: Passage): Passage => {
  const unit = /\s*(?:万元|元)\s*$/.exec(printed.text);
  return unit && /\d/.test(printed.text) ? printed.slice(0, unit.index) : printed;
};
