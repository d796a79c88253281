import type { CurrencyUnit } from '../../domain/records.ts';

/** What the page of a record is about; `page` is a prose page. */
export type RecordKind = 'department' | 'unit' | 'page' | 'project';

/** The anchor of an indicator on its page, 一级指标, 二级指标, 三级指标, 实施周期指标值, 年度指标值. A value that is not printed is the empty string. */
export type IndicatorRow = readonly [
  anchor: string,
  level1: string,
  level2: string,
  name: string,
  cycle: string,
  annual: string,
];

/** The searchable texts of one page of the site. Results are checked against them, and excerpts are cut from them. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** The path of the page below the site's base, such as `projects/2025-…/`. */
  readonly path: string;
  readonly name: string;
  /** What the name is read as, as `writeReadings` writes it. */
  readonly readings: string;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** The printed amounts with decimals and without thousands separators; 总计 comes first, as the empty string where it is not printed. */
  readonly amounts: readonly string[];
  readonly currency: CurrencyUnit;
  readonly goal: string;
  readonly rows: readonly IndicatorRow[];
  /** The paragraphs of a prose page. */
  readonly sections: readonly (readonly [anchor: string, text: string])[];
}

/** One printed text of a record. A term of a query must be within one block. */
export interface Block {
  readonly field: Field;
  /** The id of the element of the page that contains the text, or the empty string. */
  readonly anchor: string;
  readonly text: string;
}

export type Field = 'name' | 'department' | 'unit' | 'amount' | 'goal' | 'indicator' | 'level' | 'target' | 'prose';

/** Returns the blocks of a record, the most telling blocks first. */
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
