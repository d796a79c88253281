import type { CurrencyUnit } from '../../domain/records.ts';

/** What the page of a record is about; `page` is a prose page. */
export type RecordKind = 'department' | 'unit' | 'page' | 'project';

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
  readonly kind: RecordKind;
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
