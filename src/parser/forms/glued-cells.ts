import type { Passage } from '../text/passage.ts';
import { joinCell } from './cell-text.ts';
import type { FormCell } from './form-row.ts';
import { MONEY_ROLES, readLabel } from './labels.ts';

/** Parts a label that a copy has glued to its value or to the value before it: `10,308,000.00 年度资金申请总额`, `年度资金总额：96.50`. */
export function splitGlued(cell: FormCell): FormCell[] {
  const text = joinCell(cell);
  if (readLabel(text.text) !== null) return [cell];
  const piece = (passage: Passage): FormCell => ({ ...cell, lines: [passage.trim()] });
  const before = /^\s*[\d,，.．]+\s+(?=\D)/.exec(text.text)?.[0].length;
  if (before !== undefined && isMoneyLabel(text.text.slice(before)))
    return [piece(text.slice(0, before)), piece(text.slice(before))];
  const colon = text.text.search(/[:：](?!.*^其中)/);
  const at = /^\s*其中\s*[:：]/.test(text.text) ? text.text.indexOf(text.text.charAt(colon), colon + 1) : colon;
  const label = at > 0 ? text.text.slice(0, at) : '';
  if (at > 0 && label.length <= 20 && readLabel(label) !== null && text.text.slice(at + 1).trim() !== '')
    return [piece(text.slice(0, at + 1)), piece(text.slice(at + 1))];
  return [cell];
}

const isMoneyLabel = (text: string): boolean => {
  const role = readLabel(text);
  return role !== null && (role === 'money' || MONEY_ROLES.has(role));
};
