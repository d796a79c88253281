import { BANDS, unpackAmounts, type Facets, type Order } from '../shared/columns.ts';
import type { ShardEntry } from '../shared/manifest.ts';
import type { Kind } from '../shared/search-record.ts';

/** What a page is filtered by. */
export interface PageFacts {
  readonly kind: Kind;
  readonly year: number | null;
  readonly department: string;
  readonly unit: string;
  /** Key of its amount band, or the empty string. */
  readonly band: string;
  readonly traits: number;
}

/** A shard whose index and order are loaded. */
export class LoadedShard {
  readonly entry: ShardEntry;
  readonly #order: Order;
  readonly #amounts: readonly number[];
  readonly #readFacets: () => Promise<Facets>;
  /** The place of each page's name among the names of all shards, in the order of pinyin. */
  readonly readNameRanks: () => Promise<readonly number[]>;

  constructor(
    entry: ShardEntry,
    order: Order,
    load: { facets: () => Promise<Facets>; nameRanks: () => Promise<readonly number[]> },
  ) {
    this.entry = entry;
    this.#order = order;
    this.#amounts = unpackAmounts(order);
    this.#readFacets = once(load.facets);
    this.readNameRanks = once(load.nameRanks);
  }

  kind(page: number): Kind {
    const { departments, units, prose } = this.#order;
    if (page < departments) return 'department';
    return page < departments + units ? 'unit' : page < departments + units + prose ? 'page' : 'project';
  }

  /** 分; `null` where no amount is printed, and for what is no project. */
  amount(page: number): number | null {
    const { departments, units, prose } = this.#order;
    return this.#amounts[page - departments - units - prose] ?? null;
  }

  /** Gives what is known of each page, once it is loaded. */
  async readFacts(): Promise<(page: number) => PageFacts> {
    const { departments, units, unitOf, traits } = await this.#readFacets();
    return (page) => {
      const kind = this.kind(page);
      const { year } = this.entry;
      const nothing = { kind, year, department: '', unit: '', band: '', traits: 0 };
      if (kind === 'page') return nothing;
      if (kind === 'department') return { ...nothing, department: departments[page]! };
      const row = page - this.#order.departments;
      const project = row - this.#order.units - this.#order.prose;
      const [unit, department] = units[kind === 'unit' ? row : unitOf[project]!]!;
      const place = { ...nothing, department: departments[department]!, unit };
      if (kind === 'unit') return place;
      const amount = this.amount(page);
      const band = amount === null ? '' : BANDS.find(({ below }) => amount < below)!.key;
      return { ...place, band, traits: traits[project]! };
    };
  }
}

/** Loads once, and again only where that failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}
