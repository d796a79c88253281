import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  type BudgetDocument,
  type Indicator,
  type Level,
  type Project,
} from '../../src/domain/records.ts';

interface GoldenIndicator {
  readonly seq: number | null;
  readonly level1Code?: string | null;
  readonly level1Name?: string | null;
  readonly level2Code?: string | null;
  readonly level2Name?: string | null;
  readonly name: string;
  readonly cycleValue: string | null;
  readonly annualValue: string | null;
}

/** What a file must be read as: `golden/<name>.json`. */
export interface Golden {
  readonly department: string;
  readonly title: string | null;
  readonly year: number;
  readonly unitOfMoney: string;
  readonly declaredTotal: Amounts | null;
  readonly units: readonly {
    readonly name: string;
    readonly declared: Amounts | null;
    readonly projects: readonly {
      readonly name: string;
      readonly amounts: Amounts;
      readonly goal: string | null;
      readonly indicators: readonly GoldenIndicator[];
    }[];
  }[];
}

/** A line of `manifest.json`: a file, what it must be read as, and what is expected of the reader. */
export interface ManifestEntry {
  readonly file: string;
  readonly golden: string | null;
  readonly about: string;
  readonly expect: 'read' | 'refused' | 'either';
}

export const readManifest = (folder: string): ManifestEntry[] =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ManifestEntry[];

export const readGolden = (folder: string, name: string): Golden =>
  JSON.parse(readFileSync(join(folder, 'golden', `${name}.json`), 'utf8')) as Golden;

/** The fields of a document by where they stand, as texts without white space. A field that is not printed is empty. */
export type Fields = ReadonlyMap<string, string>;

const squeeze = (value: string | number | null | undefined): string => String(value ?? '').replace(/\s/g, '');

/** The fields that must be read. */
export function toGoldenFields({ department, title, unitOfMoney, declaredTotal, units }: Golden): Fields {
  const fields = new FieldList({ department, title, currencyUnit: unitOfMoney }, declaredTotal);
  for (const { name, declared, projects } of units) {
    const unit = fields.addUnit(name, declared);
    for (const project of projects) {
      fields.addProject(
        unit,
        project,
        project.indicators.map((item) => ({
          ...item,
          cycleTarget: item.cycleValue,
          annualTarget: item.annualValue,
          level1: [item.level1Code, item.level1Name],
          level2: [item.level2Code, item.level2Name],
        })),
      );
    }
  }
  return fields.all;
}

/**
 * What a form prints of a table's fields. It has no 合计, no sums of units, no numbers of indicators and no codes of levels, and a title of its
 * own; a project form has no 财政专户拨款 and no targets of the period, and rows of indicators may have no money. Such fields must be empty.
 */
export function leaveUnprinted(fields: Fields, { form, currencyUnit, title }: BudgetDocument): Fields {
  if (form === 'table' || form === 'spending-table') return fields;
  const money = form === 'project-form' ? ' special' : currencyUnit === null ? ' (?:total|fiscal|special|other)' : null;
  const unprinted = new RegExp(
    [
      '^(?:declared|unit \\d+) (?:total|fiscal|special|other)$',
      ' seq$',
      ' code$',
      ...(form === 'project-form' ? [' cycleTarget$'] : []),
      ...(money === null ? [] : [`^project \\d+${money}$`]),
      ...(currencyUnit === null ? ['^currencyUnit$'] : []),
    ].join('|'),
  );
  return new Map(
    [...fields].map(([key, value]) => [key, key === 'title' ? squeeze(title) : unprinted.test(key) ? '' : value]),
  );
}

/** The fields that were read. */
export function toReadFields(document: BudgetDocument, projects: readonly Project[]): Fields {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const fields = new FieldList(document, document.declared);
  const level = (found: Level | null): (string | null)[] => [found?.code ?? null, found?.name ?? null];
  for (const { name, declared, projects: ids } of document.units) {
    const unit = fields.addUnit(name, declared);
    for (const id of ids) {
      const project = byId.get(id)!;
      fields.addProject(
        unit,
        project,
        project.indicators.map((item) => ({ ...item, level1: level(item.level1), level2: level(item.level2) })),
      );
    }
  }
  return fields.all;
}

type Item = Pick<Indicator, 'seq' | 'name' | 'cycleTarget' | 'annualTarget'> & {
  readonly level1: readonly (string | null | undefined)[];
  readonly level2: readonly (string | null | undefined)[];
};

class FieldList {
  readonly all = new Map<string, string>();
  #units = 0;
  #projects = 0;

  constructor(
    { department, title, currencyUnit }: { department: string; title: string | null; currencyUnit: string | null },
    declared: Amounts | null,
  ) {
    this.#add('department', department);
    this.#add('title', title);
    this.#add('currencyUnit', currencyUnit);
    this.#addAmounts('declared', declared);
  }

  addUnit(name: string, declared: Amounts | null): string {
    const where = `unit ${++this.#units}`;
    this.#add(`${where} name`, name);
    this.#addAmounts(where, declared);
    return where;
  }

  addProject(
    unit: string,
    { name, amounts, goal }: Pick<Project, 'name' | 'amounts' | 'goal'>,
    items: readonly Item[],
  ): void {
    const where = `project ${++this.#projects}`;
    this.#add(`${where} unit`, unit);
    this.#add(`${where} name`, name);
    this.#addAmounts(where, amounts);
    this.#add(`${where} goal`, goal);
    for (const [i, item] of items.entries()) {
      const at = `${where} item ${i + 1}`;
      for (const key of ['seq', 'name', 'cycleTarget', 'annualTarget'] as const) this.#add(`${at} ${key}`, item[key]);
      for (const key of ['level1', 'level2'] as const) {
        this.#add(`${at} ${key} code`, item[key][0]);
        this.#add(`${at} ${key} name`, item[key][1]);
      }
    }
  }

  #addAmounts(where: string, amounts: Amounts | null): void {
    for (const column of AMOUNT_COLUMNS) this.#add(`${where} ${column}`, amounts?.[column]);
  }

  #add(where: string, value: string | number | null | undefined): void {
    this.all.set(where, squeeze(value));
  }
}
