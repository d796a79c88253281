import { printLevel } from '../domain/ids.ts';
import { toFen } from '../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  type BudgetDocument,
  type CurrencyUnit,
  type Indicator,
  type Project,
  type Unit,
} from '../domain/records.ts';

export const KINDS = ['department', 'unit', 'page', 'project'] as const;
export type Kind = (typeof KINDS)[number];

/** 指标序号 anchor, 一级指标, 二级指标, 三级指标, 实施周期指标值, 年度指标值; what is not printed is the empty string. */
export type IndicatorRow = readonly [
  anchor: string,
  level1: string,
  level2: string,
  name: string,
  cycle: string,
  annual: string,
];

/** All that can be found of one page of the site: what a result is checked against, shown and cut from. */
export interface SearchRecord {
  readonly kind: Kind;
  /** Path of its page below the site's base, such as `projects/2025-…/`. */
  readonly path: string;
  readonly name: string;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** Printed amounts with their decimals and without separators: 总计 first. */
  readonly amounts: readonly string[];
  readonly currency: CurrencyUnit;
  readonly goal: string;
  readonly rows: readonly IndicatorRow[];
  /** Sections of a prose page. */
  readonly sections: readonly (readonly [anchor: string, text: string])[];
}

/** One printed text of a record. A query is found within a block, never across two. */
export interface Block {
  readonly field: Field;
  /** Id of the element of the page that holds it, if it has one. */
  readonly anchor: string;
  readonly text: string;
}

export type Field = 'name' | 'department' | 'unit' | 'amount' | 'goal' | 'indicator' | 'level' | 'target' | 'prose';

/** The blocks of a record, those that say most of it first. */
export function toBlocks(record: SearchRecord): Block[] {
  const blocks: Block[] = [{ field: 'name', anchor: '', text: record.name }];
  const add = (field: Field, anchor: string, text: string) => {
    if (text !== '') blocks.push({ field, anchor, text });
  };
  add('goal', '', record.goal);
  for (const [anchor, , , name, cycle, annual] of record.rows) {
    add('indicator', anchor, name);
    add('target', anchor, cycle);
    if (annual !== cycle) add('target', anchor, annual);
  }
  for (const [anchor, text] of record.sections) add('prose', anchor, text);
  add('unit', '', record.unit);
  add('department', '', record.department);
  for (const amount of record.amounts) add('amount', '', amount);
  for (const [anchor, level1, level2] of record.rows) {
    add('level', anchor, level1);
    add('level', anchor, level2);
  }
  return blocks;
}

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
  const { year, department, currencyUnit: currency } = document;
  const amounts = toPrinted(unit.declared, currency);
  return { ...EMPTY, kind: 'unit', path: `units/${unit.id}/`, name: unit.name, year, department, amounts, currency };
}

export function toDepartmentRecord(document: BudgetDocument): SearchRecord {
  const { id, year, department: name, currencyUnit: currency } = document;
  const amounts = toPrinted(document.declared, currency);
  return { ...EMPTY, kind: 'department', path: `departments/${id}/`, name, year, amounts, currency };
}

export function toPageRecord(path: string, name: string, sections: SearchRecord['sections']): SearchRecord {
  return { ...EMPTY, kind: 'page', path, name, sections };
}

const EMPTY = { year: null, department: '', unit: '', amounts: [], currency: '万元', goal: '', rows: [], sections: [] } as const;

function toRow({ id, level1, level2, name, cycleTarget, annualTarget }: Indicator): IndicatorRow {
  return [id, printLevel(level1), printLevel(level2), name, cycleTarget ?? '', annualTarget ?? ''];
}

/** Distinct figures as the documents print them, with at least two decimals. */
function toPrinted(amounts: Amounts, currency: CurrencyUnit): string[] {
  const places = currency === '万元' ? 6 : 2;
  const printed = AMOUNT_COLUMNS.flatMap((column) => {
    const value = amounts[column];
    if (value === null) return [];
    const fen = toFen(value, currency);
    const digits = String(Math.abs(fen)).padStart(places + 1, '0');
    const fraction = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0');
    return [`${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${fraction}`];
  });
  return [...new Set(printed)];
}
