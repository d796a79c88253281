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
import { normalize } from '../shared/normalize.ts';
import type { IndicatorRow, SearchRecord } from '../shared/search-record.ts';
import { readAloud } from './spell-name.ts';
import { ALL_VARIANTS } from './variants.ts';

export function toProjectRecord(project: Project, currency: CurrencyUnit): SearchRecord {
  return {
    kind: 'project',
    path: `projects/${project.id}/`,
    ...toName(project.name),
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
  return {
    ...EMPTY,
    kind: 'unit',
    path: `units/${unit.id}/`,
    ...toName(unit.name),
    year,
    department,
    amounts,
    currency,
  };
}

export function toDepartmentRecord(document: BudgetDocument): SearchRecord {
  const { id, year, department } = document;
  const currency = figureUnit(document.currencyUnit);
  const amounts = toPrinted(document.declared, currency);
  return { ...EMPTY, kind: 'department', path: `departments/${id}/`, ...toName(department), year, amounts, currency };
}

export function toPageRecord(path: string, name: string, sections: SearchRecord['sections']): SearchRecord {
  return { ...EMPTY, kind: 'page', path, ...toName(name), sections };
}

const toName = (name: string) => ({ name, readings: readAloud(normalize(name, ALL_VARIANTS)) });

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

/** Returns 总计, and the other distinct amounts, as the documents print them, with at least two decimals. */
function toPrinted(amounts: Amounts, currency: CurrencyUnit): string[] {
  const print = (value: number | null): string => (value === null ? '' : printFen(toFen(value, currency), currency));
  const [total = '', ...others] = AMOUNT_COLUMNS.map((column) => print(amounts[column]));
  return [...new Set([total, ...others.filter((amount) => amount !== '')])];
}
