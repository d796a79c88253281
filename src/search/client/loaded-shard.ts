import type { Facets, Order } from '../shared/columns.ts';
import type { ShardEntry } from '../shared/manifest.ts';
import { unpackNames, type NameList, type ListedName } from '../shared/name-list.ts';
import { partsOf, type FigureRange, type RowColumns } from '../shared/row-columns.ts';
import type { RecordKind } from '../shared/search-record.ts';

/** The properties of a page that filters use. */
export interface PageFacts {
  readonly kind: RecordKind;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** The total in 分; `null` where none is printed and for pages that are not of projects. */
  readonly amount: number | null;
  readonly traits: number;
}

/** What a filter needs beside the head of a shard: departments and units, or traits. */
export type Need = 'places' | 'traits';

const NOWHERE: Facets = { departments: [], units: [], unitOf: [] };

/** A shard whose head is loaded; its other files are loaded when asked for. */
export class LoadedShard {
  readonly entry: ShardEntry;
  /** The addresses of the packs of records, in the order of their pages. */
  readonly packs: readonly string[];
  readonly #order: Order;
  readonly #amounts: readonly number[];
  readonly #readFacets: () => Promise<Facets>;
  /** Loads the rank of each page's name among the names of all shards, in the order of pinyin. */
  readonly readNameRanks: () => Promise<readonly number[]>;
  /** Loads the distinct names of the pages. */
  readonly readNames: () => Promise<readonly ListedName[]>;
  readonly #readTraits: () => Promise<readonly number[]>;
  readonly #readFigures: readonly (() => Promise<RowColumns>)[];

  constructor(
    entry: ShardEntry,
    order: Order,
    packs: readonly string[],
    load: {
      facets: () => Promise<Facets>;
      nameRanks: () => Promise<readonly number[]>;
      names: () => Promise<NameList>;
      traits: () => Promise<readonly number[]>;
      figures: readonly (() => Promise<RowColumns>)[];
    },
  ) {
    this.entry = entry;
    this.packs = packs;
    this.#order = order;
    this.#amounts = unpackAmounts(order);
    this.#readFacets = once(load.facets);
    this.readNameRanks = once(load.nameRanks);
    this.#readTraits = once(load.traits);
    this.#readFigures = load.figures.map(once);
    this.readNames = once(async () => unpackNames(await load.names()));
  }

  /** Loads the parts of the figures in which those of a range may be. */
  readRows(range: FigureRange): Promise<readonly RowColumns[]> {
    return Promise.all(partsOf(range).map((place) => this.#readFigures[place]!()));
  }

  kind(page: number): RecordKind {
    const { departments, units, prose } = this.#order;
    if (page < departments) return 'department';
    return page < departments + units ? 'unit' : page < departments + units + prose ? 'page' : 'project';
  }

  /** The page of the first project. */
  get firstProject(): number {
    const { departments, units, prose } = this.#order;
    return departments + units + prose;
  }

  /** Returns the total in 分; `null` where none is printed and for pages that are not of projects. */
  amount(page: number): number | null {
    const { departments, units, prose } = this.#order;
    return this.#amounts[page - departments - units - prose] ?? null;
  }

  /** Returns the pages of projects that have a total, each with its total in 分. */
  listAmounts(): (readonly [page: number, fen: number])[] {
    const { departments, units, prose } = this.#order;
    return this.#amounts.map((fen, index) => [departments + units + prose + index, fen] as const);
  }

  /** Loads the names of the departments and units, in the order of their pages. */
  async listEntities(): Promise<string[]> {
    const { departments, units } = await this.#readFacets();
    return [...departments, ...units.map(([name]) => name)];
  }

  /** Loads what filters need, and returns a function that gives the facts of a page; what is not needed is empty. */
  async readFacts(needs: ReadonlySet<Need>): Promise<(page: number) => PageFacts> {
    const [{ departments, units, unitOf }, traits] = await Promise.all([
      needs.has('places') ? this.#readFacets() : NOWHERE,
      needs.has('traits') ? this.#readTraits() : [],
    ]);
    return (page) => {
      const kind = this.kind(page);
      const { year } = this.entry;
      const nothing = { kind, year, department: '', unit: '', amount: null, traits: 0 };
      if (kind === 'page') return nothing;
      if (kind === 'department') return { ...nothing, department: departments[page] ?? '' };
      const row = page - this.#order.departments;
      const project = row - this.#order.units - this.#order.prose;
      const [unit = '', department = -1] = units[(kind === 'unit' ? row : unitOf[project]) ?? -1] ?? [];
      const place = { ...nothing, department: departments[department] ?? '', unit };
      if (kind === 'unit') return place;
      return { ...place, amount: this.amount(page), traits: traits[project] ?? 0 };
    };
  }
}

/** Returns the amounts in 分, in descending order, from the differences that `packAmounts` of `to-columns.ts` writes. */
export function unpackAmounts({ step, amounts }: { step: number; amounts: readonly number[] }): number[] {
  let fen = 0;
  return amounts.map((part, index) => (fen = index === 0 ? part * step : fen - part * step));
}

/** Wraps `load` so that it runs once; it runs again only after a failure. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}
