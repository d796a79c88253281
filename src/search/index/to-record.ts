import { printLevel } from '../../domain/ids.ts';
import { figureUnit, printFen, toFen } from '../../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  type BudgetDocument,
  type CurrencyUnit,
  type Indicator,
  type Project,
  type Unit,
} from '../../domain/records.ts';
import type { IndicatorRow, SearchRecord } from '../shared/search-record.ts';

export function toProjectRecord(project: Project, currency: CurrencyUnit): SearchRecord {
  return {
    kind: 'project',
    path: `projects/${project.id}/`,
    name: project.name,
    year: project.year,
    department: project.department,
    unit: project.unit,
    amounts: toPrinted(project.amounts, currency),
    currency,
    goal: project.goal ?? '',
    rows: project.indicators.map(toRow),
    sections: [],
  };
}

export function toUnitRecord(unit: Unit, document: BudgetDocument): SearchRecord {
  const { year, department } = document;
  const currency = figureUnit(document.currencyUnit);
  const amounts = toPrinted(unit.declared, currency);
  return { ...EMPTY, kind: 'unit', path: `units/${unit.id}/`, name: unit.name, year, department, amounts, currency };
}

export function toDepartmentRecord(document: BudgetDocument): SearchRecord {
  const { id, year, department: name } = document;
  const currency = figureUnit(document.currencyUnit);
  const amounts = toPrinted(document.declared, currency);
  return { ...EMPTY, kind: 'department', path: `departments/${id}/`, name, year, amounts, currency };
}

export function toPageRecord(path: string, name: string, sections: SearchRecord['sections']): SearchRecord {
  return { ...EMPTY, kind: 'page', path, name, sections };
}

const EMPTY = {
  year: null,
  department: '',
  unit: '',
  amounts: [],
  currency: '万元',
  goal: '',
  rows: [],
  sections: [],
} as const;

function toRow({ id, level1, level2, name, cycleTarget, annualTarget }: Indicator): IndicatorRow {
  return [id, printLevel(level1), printLevel(level2), name, cycleTarget ?? '', annualTarget ?? ''];
}

/** Returns the distinct amounts as the documents print them, with at least two decimals. */
function toPrinted(amounts: Amounts, currency: CurrencyUnit): string[] {
  const values = AMOUNT_COLUMNS.flatMap((column) => amounts[column] ?? []);
  return [...new Set(values.map((value) => printFen(toFen(value, currency), currency)))];
}
