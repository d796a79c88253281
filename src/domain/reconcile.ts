import { classifyDifference, figureUnit, fromFen, sumFen, toFen } from './money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  FUNDING_SOURCES,
  type AmountColumn,
  type Amounts,
  type BudgetDocument,
  type CurrencyUnit,
  type Project,
} from './records.ts';

/** A printed figure that differs from the sum of its addends. Nothing is corrected. Amounts are integer 分. */
export interface Difference {
  /** The kind of row that prints the figure. */
  readonly scope: 'document' | 'unit' | 'project';
  /** Id of the document, unit or project of that row. */
  readonly id: string;
  readonly name: string;
  /** The addends: the funding sources of the row itself, the projects of the unit, or the units of the document. */
  readonly addends: 'sources' | 'projects' | 'units';
  readonly column: AmountColumn;
  /** `null` where the cell is blank. */
  readonly printed: number | null;
  readonly sum: number;
  /** `sum` − `printed`. */
  readonly difference: number;
  /** `rounding`: the difference is at most half of the last printed digit for each addend. */
  readonly kind: 'rounding' | 'mismatch';
}

type Owner = Pick<Difference, 'scope' | 'id' | 'name'>;

type ReconciledProject = Pick<Project, 'id' | 'name' | 'amounts'>;

/**
 * Finds every difference in a document. In each column it compares the units with 合计 and the projects with their unit, and in each row
 * the funding sources with 总计. It compares a blank cell only where an addend is printed.
 * @param asPrinted whether the rows still have all the sources that they print
 */
export function reconcile(
  document: BudgetDocument,
  projects: readonly ReconciledProject[],
  asPrinted = false,
): Difference[] {
  const currency = figureUnit(document.currencyUnit);
  const byId = new Map(projects.map((project) => [project.id, project]));
  const differences: Difference[] = [];
  const check = (owner: Owner, printed: Amounts, addends: Difference['addends'], rows: readonly Amounts[]): void => {
    const isOpen = [printed, ...rows].some(hasOpenSources);
    for (const column of isOpen ? (['total'] as const) : AMOUNT_COLUMNS) {
      const found = compare(printed[column], sumFen(rows, column, currency), rows.length, currency);
      if (found) differences.push({ ...owner, addends, column, ...found });
    }
  };
  /** Whether the reader has left out sources of a row that shows no columns: then 总计 alone can be compared. */
  const hasOpenSources = (amounts: Amounts): boolean =>
    !asPrinted &&
    document.layout === 'wrapped' &&
    amounts.total !== null &&
    FUNDING_SOURCES.reduce((sum, source) => sum + toFen(amounts[source] ?? 0, currency), 0) <
      toFen(amounts.total, currency);
  const checkSources = (owner: Owner, amounts: Amounts): void => {
    if (hasOpenSources(amounts)) return;
    const printed = FUNDING_SOURCES.flatMap((source) => amounts[source] ?? []);
    const sum = printed.reduce((total, value) => total + toFen(value, currency), 0);
    const found = printed.length === 0 ? null : compare(amounts.total, sum, printed.length, currency);
    if (found) differences.push({ ...owner, addends: 'sources', column: 'total', ...found });
  };

  const whole: Owner = { scope: 'document', id: document.id, name: '合计' };
  if (document.declared.total !== null) {
    checkSources(whole, document.declared);
    const [only] = document.units;
    // A table without unit rows has one unit, for which no sum is printed.
    if (document.units.length === 1 && only && AMOUNT_COLUMNS.every((column) => only.declared[column] === null)) {
      const rows = only.projects.flatMap((id) => byId.get(id)?.amounts ?? []);
      check(whole, document.declared, 'projects', rows);
    } else {
      const rows = document.units.map((unit) => unit.declared);
      check(whole, document.declared, 'units', rows);
    }
  }
  for (const unit of document.units) {
    const owner: Owner = { scope: 'unit', id: unit.id, name: unit.name };
    const rows = unit.projects.flatMap((id) => byId.get(id) ?? []);
    checkSources(owner, unit.declared);
    if (rows.length > 0 && AMOUNT_COLUMNS.some((column) => unit.declared[column] !== null))
      check(
        owner,
        unit.declared,
        'projects',
        rows.map((project) => project.amounts),
      );
    for (const project of rows) checkSources({ scope: 'project', id: project.id, name: project.name }, project.amounts);
  }
  return differences;
}

function compare(
  printed: number | null,
  sum: number | null,
  addends: number,
  currency: CurrencyUnit,
): Pick<Difference, 'printed' | 'sum' | 'difference' | 'kind'> | null {
  if (printed === null && !sum) return null;
  const printedFen = printed === null ? null : toFen(printed, currency);
  const difference = (sum ?? 0) - (printedFen ?? 0);
  const kind = printedFen === null ? 'mismatch' : classifyDifference(difference, addends, currency);
  return kind === 'equal' ? null : { printed: printedFen, sum: sum ?? 0, difference, kind };
}

const ADDENDS = { sources: '各资金来源', projects: '各项目', units: '各单位' } as const;
const PRINTED = { document: '合计', unit: '小计', project: '总计' } as const;

/** Describes a difference: `各项目之和比小计多 0.01 万元，可能因四舍五入`. It names any column but 总计. `print` writes an amount in 分. */
export function describeDifference(
  { scope, addends, column, difference, kind }: Difference,
  currency: CurrencyUnit,
  print: (fen: number, currency: CurrencyUnit) => string | number = fromFen,
): string {
  const where = column === 'total' ? '' : `（${AMOUNT_LABELS[column]}）`;
  const printed = addends === 'sources' ? AMOUNT_LABELS.total : PRINTED[scope];
  const amount = print(Math.abs(difference), currency);
  const reason = kind === 'rounding' ? '，可能因四舍五入' : '';
  return `${ADDENDS[addends]}之和比${printed}${where}${difference > 0 ? '多' : '少'} ${amount} ${currency}${reason}`;
}
