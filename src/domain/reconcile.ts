import { classifyDifference, figureUnit, fromFen, sumFen, toFen } from './money.ts';
import {
  AMOUNT_COLUMNS,
  FISCAL_LABELS,
  FISCAL_PARTS,
  FUNDING_SOURCES,
  MONEY_COLUMNS,
  MONEY_LABELS,
  type Amounts,
  type BudgetDocument,
  type CurrencyUnit,
  type FiscalDetail,
  type MoneyColumn,
  type Project,
} from './records.ts';

/** A printed figure that differs from the sum of its addends. Nothing is corrected. Amounts are integer 分. */
export interface Difference {
  /** The kind of row that prints the figure. */
  readonly scope: 'document' | 'unit' | 'project';
  /** Id of the document, unit or project of that row. */
  readonly id: string;
  readonly name: string;
  /** The addends: the funding sources of the row itself, the parts of its 财政拨款, the projects of the unit, or the units of the document. */
  readonly addends: 'sources' | 'parts' | 'projects' | 'units';
  readonly column: MoneyColumn;
  /** `null` where the cell is blank. */
  readonly printed: number | null;
  readonly sum: number;
  /** `sum` − `printed`. */
  readonly difference: number;
  /** `rounding`: the difference is at most half of the last printed digit for each addend. */
  readonly kind: 'rounding' | 'mismatch';
}

type Owner = Pick<Difference, 'scope' | 'id' | 'name'>;

/** What sums need of a project. */
export type ReconciledProject = Pick<Project, 'id' | 'name' | 'amounts' | 'fiscalDetail' | 'form' | 'otherFunds'>;

/** The printed figures of a row. */
type Figures = Amounts & Partial<FiscalDetail>;

/**
 * Finds every difference in a document. In each column it compares the units with 合计 and the projects with their unit, and in each row
 * the funding sources with 总计, and the parts of 财政拨款 with it. It compares a blank cell only where an addend is printed. Projects of another
 * form than the document's first are in none of its sums, and units that hold only such projects are not in 合计.
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
  const note = (
    owner: Owner,
    addends: Difference['addends'],
    column: MoneyColumn,
    found: ReturnType<typeof compare>,
  ) => {
    if (found) differences.push({ ...owner, addends, column, ...found });
  };
  /** Compares a row with those that it sums up. */
  const check = (owner: Owner, printed: Figures, addends: 'projects' | 'units', rows: readonly Figures[]): void => {
    const isOpen = [printed, ...rows].some(hasOpenSources);
    for (const column of isOpen ? (['total'] as const) : MONEY_COLUMNS) {
      const figure = printed[column];
      if (figure === undefined) continue;
      note(owner, addends, column, compare(figure, sumFen(rows, column, currency), rows.length, currency));
    }
  };
  /** Whether the reader has left out sources of a row that shows no columns: then 总计 alone can be compared. */
  const hasOpenSources = (amounts: Amounts): boolean =>
    !asPrinted &&
    document.layout === 'wrapped' &&
    amounts.total !== null &&
    FUNDING_SOURCES.reduce((sum, source) => sum + toFen(amounts[source] ?? 0, currency), 0) <
      toFen(amounts.total, currency);
  /** Compares figures of one row with one that they add up to. */
  const checkWithin = (
    owner: Owner,
    row: Figures,
    addends: 'sources' | 'parts',
    others: readonly number[] = [],
  ): void => {
    const columns: readonly MoneyColumn[] = addends === 'sources' ? FUNDING_SOURCES : FISCAL_PARTS;
    const column = addends === 'sources' ? 'total' : 'fiscal';
    const printed = [...columns.flatMap((each) => row[each] ?? []), ...others];
    const sum = printed.reduce((total, value) => total + toFen(value, currency), 0);
    if (printed.length > 0) note(owner, addends, column, compare(row[column], sum, printed.length, currency));
  };
  const checkRow = (owner: Owner, row: Figures, otherFunds: Project['otherFunds'] = []): void => {
    const others = otherFunds.flatMap(({ amount, inSum }) => (inSum ? [amount] : []));
    if (!hasOpenSources(row)) checkWithin(owner, row, 'sources', others);
    checkWithin(owner, row, 'parts');
  };

  const formOf = (unit: BudgetDocument['units'][number]) => byId.get(unit.projects[0] ?? '')?.form ?? document.form;
  const whole: Owner = { scope: 'document', id: document.id, name: '合计' };
  if (document.declared.total !== null) {
    const printed = { ...document.declared, ...document.fiscalDetail };
    checkRow(whole, printed, document.otherFunds);
    const own = document.units.filter((unit) => formOf(unit) === document.form);
    // A table without unit rows has one unit, for which no sum is printed; other forms name their units without sums.
    if (own.every(({ declared }) => AMOUNT_COLUMNS.every((column) => declared[column] === null)))
      check(whole, printed, 'projects', own.flatMap(rowsOf).map(figuresOf));
    else
      check(
        whole,
        printed,
        'units',
        own.map(({ declared, fiscalDetail }) => ({ ...declared, ...fiscalDetail })),
      );
  }
  for (const unit of document.units) {
    const owner: Owner = { scope: 'unit', id: unit.id, name: unit.name };
    const printed = { ...unit.declared, ...unit.fiscalDetail };
    checkRow(owner, printed, unit.otherFunds);
    const rows = rowsOf(unit);
    if (rows.length > 0 && AMOUNT_COLUMNS.some((column) => unit.declared[column] !== null))
      check(owner, printed, 'projects', rows.map(figuresOf));
    for (const { id, name, ...project } of unit.projects.flatMap((id) => byId.get(id) ?? []))
      checkRow({ scope: 'project', id, name }, figuresOf(project), project.otherFunds);
  }
  return differences;

  /** The projects that the row of a unit sums up. */
  function rowsOf(unit: BudgetDocument['units'][number]): ReconciledProject[] {
    const form = formOf(unit);
    return unit.projects.flatMap((id) => byId.get(id) ?? []).filter((project) => project.form === form);
  }
}

const figuresOf = ({ amounts, fiscalDetail }: Pick<ReconciledProject, 'amounts' | 'fiscalDetail'>): Figures => ({
  ...amounts,
  ...fiscalDetail,
});

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

const ADDENDS = {
  sources: '各资金来源',
  parts: Object.values(FISCAL_LABELS).join('、'),
  projects: '各项目',
  units: '各单位',
} as const;
const PRINTED = { document: '合计', unit: '小计', project: '总计' } as const;

/** Describes a difference: `各项目之和比小计多 0.01 万元，可能因四舍五入`. It names any column but 总计. `print` writes an amount in 分. */
export function describeDifference(
  { scope, addends, column, difference, kind }: Difference,
  currency: CurrencyUnit,
  print: (fen: number, currency: CurrencyUnit) => string | number = fromFen,
): string {
  const isWithin = addends === 'sources' || addends === 'parts';
  const where = column === 'total' || isWithin ? '' : `（${MONEY_LABELS[column]}）`;
  const printed = isWithin ? MONEY_LABELS[column] : PRINTED[scope];
  const amount = print(Math.abs(difference), currency);
  const reason = kind === 'rounding' ? '，可能因四舍五入' : '';
  return `${ADDENDS[addends]}之和比${printed}${where}${difference > 0 ? '多' : '少'} ${amount} ${currency}${reason}`;
}
