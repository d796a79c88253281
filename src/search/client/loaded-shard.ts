import { BANDS, unpackAmounts, type Columns } from '../columns.ts';
import type { ShardEntry } from '../manifest.ts';
import type { Kind } from '../records.ts';

/** What is known of a page before its record is loaded. */
export interface PageFacts {
  readonly kind: Kind;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** 分 */
  readonly amount: number | null;
  /** Key of its amount band, or the empty string. */
  readonly band: string;
  readonly traits: number;
}

/** A shard whose index and columns are loaded. */
export class LoadedShard {
  readonly entry: ShardEntry;
  readonly #columns: Columns;
  readonly #amounts: readonly number[];
  /** First page after the departments, the units and the prose pages. */
  readonly #ends: readonly [departments: number, units: number, prose: number];

  constructor(entry: ShardEntry, columns: Columns) {
    this.entry = entry;
    this.#columns = columns;
    this.#amounts = unpackAmounts(columns.projects);
    const units = columns.departments.length + columns.units.length;
    this.#ends = [columns.departments.length, units, units + columns.prose.length];
  }

  get departments(): readonly string[] {
    return this.#columns.departments;
  }

  get units(): readonly string[] {
    return this.#columns.units.map(([name]) => name);
  }

  kind(page: number): Kind {
    const [departments, units, prose] = this.#ends;
    return page < departments ? 'department' : page < units ? 'unit' : page < prose ? 'page' : 'project';
  }

  /** 分; `null` where no amount is printed, and for what is no project. */
  amount(page: number): number | null {
    return this.#amounts[page - this.#ends[2]] ?? null;
  }

  facts(page: number): PageFacts {
    const { year, departments, units, projects } = this.#columns;
    const kind = this.kind(page);
    const nothing = { kind, year, unit: '', amount: null, band: '', traits: 0 };
    if (kind === 'page') return { ...nothing, department: '' };
    if (kind === 'department') return { ...nothing, department: departments[page]! };
    const row = page - this.#ends[2];
    const [unit, department] = units[kind === 'unit' ? page - this.#ends[0] : projects.units[row]!]!;
    if (kind === 'unit') return { ...nothing, department: departments[department]!, unit };
    const amount = this.amount(page);
    const band = amount === null ? '' : BANDS.find(({ below }) => amount < below)!.key;
    return { kind, year, department: departments[department]!, unit, amount, band, traits: projects.traits[row]! };
  }
}
