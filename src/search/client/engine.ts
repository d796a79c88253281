import type { Facets, Order } from '../shared/columns.ts';
import type { Manifest, ShardEntry } from '../shared/manifest.ts';
import { bucketOf, hashName, type NameYears } from '../shared/name-hash.ts';
import type { Variants } from '../shared/normalize.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import type { Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import { IndexClient } from './index-client.ts';
import type { Found, PageSort } from './index-messages.ts';
import { LoadedShard } from './loaded-shard.ts';
import { Refiner } from './refiner.ts';

/** The search index in the browser. It loads shards into Pagefind, asks Pagefind for pages, and loads the records of pages. */
export class SearchEngine {
  readonly variants: Variants;
  readonly #root: string;
  readonly #entries: readonly ShardEntry[];
  readonly #names: Manifest['names'];
  readonly #nameRanks: string;
  readonly #index: IndexClient;
  readonly #refiners: Readonly<Record<PageSort, Refiner>>;
  readonly #shards = new Map<string, Promise<LoadedShard>>();
  /** Answers about the loaded shards by their words. They are kept because another filter or order asks for the same words. */
  readonly #found = new Map<string, Promise<Found>>();
  readonly #records = new Map<string, Promise<SearchRecord>>();

  private constructor(root: string, manifest: Manifest, index: IndexClient) {
    this.#root = root;
    this.#index = index;
    this.#refiners = { amount: new Refiner(index, 'amount'), name: new Refiner(index, 'name') };
    this.#entries = manifest.shards;
    this.#names = manifest.names;
    this.#nameRanks = manifest.nameRanks;
    const characters = [...manifest.variants];
    this.variants = new Map(
      characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1]!]] : [])),
    );
  }

  /** `root` is the address of the index's folder and ends in a slash. Throws if the manifest cannot be loaded. */
  static async start(root: string): Promise<SearchEngine> {
    const index = new IndexClient();
    try {
      const manifest = await fetchJson<Manifest>(`${root}manifest.json`, { cache: 'no-cache' });
      // Nothing waits for this here. If it fails, merging the first shard fails with it.
      index.ask({ kind: 'start', folder: `${root}${manifest.engine}/` }).catch(() => undefined);
      return new SearchEngine(root, manifest, index);
    } catch (error) {
      index.stop();
      throw error;
    }
  }

  /** The years that have shards, newest first. */
  get years(): number[] {
    return [...new Set(this.#entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  }

  /** Returns the number of pages in the shards of a year. */
  countPages(year: number): number {
    return this.#entries.reduce((sum, entry) => sum + (entry.year === year ? entry.pages : 0), 0);
  }

  /** Loads the shards of some years and the shard of the prose pages, and returns them. */
  load(years: readonly number[]): Promise<LoadedShard[]> {
    const wanted = this.#entries.filter(({ year }) => year === null || years.includes(year));
    return Promise.all(
      wanted.map((entry) => {
        const loading = this.#shards.get(entry.prefix) ?? this.#load(entry);
        this.#shards.set(entry.prefix, loading);
        return loading;
      }),
    );
  }

  async #load(entry: ShardEntry): Promise<LoadedShard> {
    const folder = `${this.#root}${entry.folder}/`;
    const [order] = await Promise.all([
      fetchJson<Order>(`${folder}order.json`),
      this.#index.ask({ kind: 'merge', folder, size: entry }),
    ]);
    this.#found.clear();
    return new LoadedShard(entry, order, {
      facets: () => fetchJson<Facets>(`${folder}${entry.facets}`),
      nameRanks: () => fetchJson<number[]>(`${this.#root}${this.#nameRanks}/${entry.prefix}json`),
    });
  }

  /** Returns, for each loaded shard, the pages that contain all of the words, ascending. */
  async find(words: readonly string[]): Promise<Map<LoadedShard, Uint32Array>> {
    const shards = await Promise.all(this.#shards.values());
    const key = words.join(' ');
    const asked = this.#found.get(key) ?? this.#index.ask({ kind: 'find', words });
    this.#found.set(key, asked);
    asked.catch(() => this.#found.delete(key));
    const found = await asked;
    const pages = new Map(found.map((group) => [group.prefix, group.pages]));
    return new Map(shards.map((shard) => [shard, pages.get(shard.entry.prefix) ?? new Uint32Array()]));
  }

  /** Returns all pages of the loaded shards that pass the filters, in the order of `sort`. */
  async refine(selection: Selection, sort: PageSort): Promise<readonly Hit[]> {
    return this.#refiners[sort].refine(await Promise.all(this.#shards.values()), selection);
  }

  /** Loads the record of a page. */
  record({ shard: { entry }, page }: Hit): Promise<SearchRecord> {
    const url = `${this.#root}${entry.folder}/records/${page.toString(36)}.json`;
    const record = this.#records.get(url) ?? fetchJson<SearchRecord>(url);
    this.#records.set(url, record);
    record.catch(() => this.#records.delete(url));
    return record;
  }

  /** Returns the years in which a normalised name occurs, newest first; their shards need not be loaded. */
  async yearsOfName(name: string): Promise<number[]> {
    const { folder, bits } = this.#names;
    const hash = hashName(name);
    const years = await fetchJson<NameYears>(`${this.#root}${folder}/${bucketOf(hash, bits)}.json`);
    return Object.entries(years)
      .flatMap(([year, hashes]) => (hashes.includes(hash) ? [Number(year)] : []))
      .sort((a, b) => b - a);
  }

  /** Drops all kept answers, so that the next search asks the index again. */
  forget(): void {
    this.#found.clear();
    for (const refiner of Object.values(this.#refiners)) refiner.forget();
  }

  stop(): void {
    this.#index.stop();
  }
}

async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
