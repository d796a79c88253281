import { classifyDifference, figureUnit, sumFen, toFen } from '../domain/money.ts';
import {
  FUNDING_SOURCES,
  type Amounts,
  type AmountsBasis,
  type BudgetDocument,
  type FundingSource,
  type Project,
} from '../domain/records.ts';

interface SummedRow {
  readonly id: string;
  readonly amounts: Amounts;
  readonly basis: AmountsBasis | null;
}

type Document = Pick<BudgetDocument, 'id' | 'currencyUnit' | 'declared' | 'declaredBasis' | 'units'>;
type OwnProject = Pick<Project, 'id' | 'amounts' | 'amountsBasis'>;

/**
 * Leaves out a source of the rows that show no columns, where the column of that source does not add up: the order of the figures has led
 * into a wrong column. 总计 stays, and so does the basis. Here it is 财政拨款 of both projects:
 * ```
 * 某局 100.00 60.00 0.00 40.00
 * 巡查 60.00 60.00
 * 保洁 40.00 40.00
 * ```
 */
export function dropUnsureSources<D extends Document, P extends OwnProject>(
  document: D,
  projects: readonly P[],
): { document: D; projects: readonly P[] } {
  const unsure = findUnsure(document, projects);
  if (unsure.size === 0) return { document, projects };
  const keep = (id: string, amounts: Amounts): Amounts => {
    const dropped = [...(unsure.get(id) ?? [])].map((source) => [source, null]);
    return { ...amounts, ...Object.fromEntries(dropped) };
  };
  return {
    document: {
      ...document,
      declared: keep(document.id, document.declared),
      units: document.units.map((unit) => ({ ...unit, declared: keep(unit.id, unit.declared) })),
    },
    projects: projects.map((project) => ({ ...project, amounts: keep(project.id, project.amounts) })),
  };
}

/** The unsure sources of rows, by the rows' ids. */
function findUnsure(document: Document, projects: readonly OwnProject[]): Map<string, Set<FundingSource>> {
  const unsure = new Map<string, Set<FundingSource>>();
  const currency = figureUnit(document.currencyUnit);
  const check = (whole: SummedRow, addends: readonly SummedRow[]): void => {
    if (whole.amounts.total === null || addends.length === 0) return;
    for (const source of FUNDING_SOURCES) {
      const amounts = addends.map((row) => row.amounts);
      const sum = sumFen(amounts, source, currency) ?? 0;
      const difference = sum - toFen(whole.amounts[source] ?? 0, currency);
      if (classifyDifference(difference, addends.length, currency) !== 'mismatch') continue;
      for (const { id, basis } of [whole, ...addends])
        if (basis === 'order') unsure.set(id, (unsure.get(id) ?? new Set()).add(source));
    }
  };
  const byId = new Map(projects.map(({ id, amounts, amountsBasis: basis }) => [id, { id, amounts, basis }]));
  const units = document.units.map(({ id, declared, amountsBasis, projects: own }) => ({
    row: { id, amounts: declared, basis: amountsBasis },
    own: own.flatMap((project) => byId.get(project) ?? []),
  }));
  // A table without unit rows has one unit, which prints no figures.
  const parts = units.flatMap(({ row, own }) => (row.amounts.total === null ? own : [row]));
  check({ id: document.id, amounts: document.declared, basis: document.declaredBasis }, parts);
  for (const { row, own } of units) check(row, own);
  return unsure;
}
