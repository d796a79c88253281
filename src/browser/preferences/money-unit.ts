import type { CurrencyUnit } from '../../domain/records.ts';
import { convertAmount, convertSentence } from '../../domain/money-text.ts';
import { readText, storeText } from '../stored.ts';

export const UNIT_KEY = 'mingzhang-unit';

/** Returns the unit that the reader chose; `null` if the reader chose none and figures stay as printed. */
export function readUnit(): CurrencyUnit | null {
  const stored = readText(UNIT_KEY);
  return stored === '万元' || stored === '元' ? stored : null;
}

export const saveUnit = (unit: CurrencyUnit): void => storeText(UNIT_KEY, unit);

/** Returns the unit of the page's first figure. */
export const printedUnit = (): CurrencyUnit =>
  document.querySelector<HTMLElement>('[data-money]')?.dataset['money'] === '元' ? '元' : '万元';

/** The text and label of each element before its first change. */
const printed = new WeakMap<Element, { readonly text: string; readonly label: string | undefined }>();

/**
 * Rewrites the figures of the page in a unit, exact to the 分; `null` restores the printed figures. The page marks figures with
 * `data-money="万元"` (the unit in which they are printed), words for the unit with `data-money-unit`, and sentences that contain amounts and
 * no elements with `data-amounts`. The `data-label` of table cells names the unit in brackets. Charts follow the attribute of the root
 * element.
 */
export function showUnit(unit: CurrencyUnit | null): void {
  for (const element of document.querySelectorAll<HTMLElement>(
    '[data-money], [data-money-unit], [data-amounts], [data-label*="元）"]',
  )) {
    const was = printed.get(element) ?? { text: element.textContent, label: element.dataset['label'] };
    printed.set(element, was);
    const shown = rewrite(was.text, element.dataset, unit);
    if (shown !== element.textContent) element.textContent = shown;
    if (was.label !== undefined) {
      element.dataset['label'] = unit ? was.label.replace(/（(?:万元|元)）$/, `（${unit}）`) : was.label;
    }
  }
  const root = document.documentElement;
  if (unit) root.dataset['unit'] = unit;
  else delete root.dataset['unit'];
}

function rewrite(text: string, { money, moneyUnit, amounts }: DOMStringMap, unit: CurrencyUnit | null): string {
  if (unit === null) return text;
  if (moneyUnit !== undefined) return unit;
  if (amounts !== undefined) return convertSentence(text, unit);
  return money === undefined || money === unit ? text : (convertAmount(text, money as CurrencyUnit, unit) ?? text);
}
