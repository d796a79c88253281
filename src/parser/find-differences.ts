import { AMOUNT_COLUMNS, type Amounts, type BudgetDocument, type WitnessDifference } from '../domain/records.ts';
import { sameAmount, sameText, type ProjectPair } from './match-projects.ts';

/** Lists what two files print differently: of 合计 and of units that both print, and of projects that stand in both. */
export function findDifferences(
  here: BudgetDocument,
  there: BudgetDocument,
  pairs: readonly ProjectPair[],
): WitnessDifference[] {
  const units = here.units.flatMap((unit) => {
    const other = there.units.find(({ name }) => sameText(name, unit.name));
    return other ? compareAmounts(unit.id, unit.declared, other.declared) : [];
  });
  return [...compareAmounts(here.id, here.declared, there.declared), ...units, ...pairs.flatMap(comparePair)];
}

function comparePair({ here, there }: ProjectPair): WitnessDifference[] {
  const texts = (['unit', 'name', 'goal'] as const).flatMap((field) =>
    sameText(here[field] ?? '', there[field] ?? '')
      ? []
      : [{ id: here.id, field, here: here[field], there: there[field] }],
  );
  return [...texts, ...compareAmounts(here.id, here.amounts, there.amounts)];
}

/** Compares the figures of two rows; nothing where one of them prints none. */
function compareAmounts(id: string, here: Amounts, there: Amounts): WitnessDifference[] {
  const isBlank = (amounts: Amounts): boolean => AMOUNT_COLUMNS.every((column) => amounts[column] === null);
  if (isBlank(here) || isBlank(there)) return [];
  return AMOUNT_COLUMNS.filter((column) => !sameAmount(here[column], there[column])).map((column) => ({
    id,
    field: column,
    here: here[column],
    there: there[column],
  }));
}
