import { amountText } from '../../domain/money-text.ts';
import { figureUnit, fromFen, sumFen } from '../../domain/money.ts';
import type { Amounts, CurrencyUnit } from '../../domain/records.ts';

/** `各项目相加为 205,000.50 元` where a form prints no sum of its projects; `null` where it prints one, or no amounts. */
export function addedText(
  declared: Amounts,
  projects: readonly { readonly amounts: Amounts }[],
  currencyUnit: CurrencyUnit | null,
): string | null {
  if (declared.total !== null || currencyUnit === null) return null;
  const unit = figureUnit(currencyUnit);
  const sum = sumFen(
    projects.map(({ amounts }) => amounts),
    'total',
    unit,
  );
  return sum === null ? null : `各项目相加为 ${amountText(fromFen(sum, unit), unit)} ${unit}`;
}
