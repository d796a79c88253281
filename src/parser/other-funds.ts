import { sumFen, toFen } from '../domain/money.ts';
import { FUNDING_SOURCES, type Amounts, type CurrencyUnit, type OtherFund } from '../domain/records.ts';

/** Money that has no key. It counts as part of 总计 unless the sources alone add up to that: then it is printed among them. */
export function toOtherFunds(
  funds: readonly { readonly label: string; readonly amount: number | null; readonly inSum?: boolean | null }[],
  amounts: Amounts,
  currency: CurrencyUnit,
): OtherFund[] {
  const own = FUNDING_SOURCES.reduce((sum, column) => sum + (sumFen([amounts], column, currency) ?? 0), 0);
  const addsUp = amounts.total !== null && own === toFen(amounts.total, currency);
  return funds.flatMap(({ label, amount, inSum = null }) =>
    amount === null ? [] : [{ label, amount, inSum: inSum ?? (!addsUp || amount === 0) }],
  );
}
