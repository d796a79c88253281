import type { Facets } from '../shared/columns.ts';
import type { EverydayWord } from '../shared/everyday-word.ts';
import type { Manifest, ShardEntry } from '../shared/manifest.ts';
import { bucketOf, hashName, type NameYears } from '../shared/name-hash.ts';
import type { NameList } from '../shared/name-list.ts';
import { unpackRows } from '../shared/row-columns.ts';
import type { Variants } from '../shared/normalize.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import { listParts, PAGES_PER_PACK, type ShardHead } from '../shared/shard-head.ts';
import type { Hit } from './hit.ts';
import { IndexClient } from './index-client.ts';
import type { Found } from './index-messages.ts';
import { loadPacked } from './load-packed.ts';
import { LoadedShard } from './loaded-shard.ts';

/** The search index in the browser. It loads shards, asks Pagefind's engine for pages, and loads the records of pages. */
export class SearchEngine {
  readonly variants: Variants;
  readonly words: readonly EverydayWord[];
  readonly #root: string;
  readonly #entries: readonly ShardEntry[];
  readonly #names: Manifest['names'];
  readonly #index: IndexClient;
  readonly #shards = new Map<string, Promise<LoadedShard>>();
  /** Answers about the loaded shards by their words. They are kept because another filter or order asks for the same words. */
  readonly #found = new Map<string, Promise<Found>>();
  readonly #packs = new Map<string, Promise<readonly SearchRecord[]>>();

  private constructor(root: string, manifest: Manifest, index: IndexClient) {
    this.#root = root;
    this.#index = index;
    this.#entries = manifest.shards;
    this.#names = manifest.names;
    this.words = manifest.words;
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
      // Nothing waits for this here. If it fails, adding the first shard fails with it.
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
        const loading = this.#shards.get(entry.name) ?? this.#load(entry);
        this.#shards.set(entry.name, loading);
        return loading;
      }),
    );
  }

  async #load(entry: ShardEntry): Promise<LoadedShard> {
    const { name, pages } = entry;
    const folder = `${this.#root}${name}/`;
    const { order, chunks, packs } = await fetchJson<ShardHead>(folder + entry.head);
    await this.#index.ask({ kind: 'add', shard: { name, folder, pages, chunks: listParts('index', chunks) } });
    this.#found.clear();
    const addresses = listParts('records', packs).map((path) => folder + path);
    return new LoadedShard(entry, order, addresses, {
      facets: () => fetchJson<Facets>(folder + entry.facets),
      nameRanks: () => fetchJson<number[]>(folder + entry.nameRanks),
      traits: () => fetchJson<number[]>(folder + entry.traits),
      figures: listParts('figures', entry.figures).map(
        (path) => async () => unpackRows(await loadPacked(folder + path)),
      ),
      names: () => fetchJson<NameList>(folder + entry.names),
    });
  }

  listLoaded(): Promise<LoadedShard[]> {
    return Promise.all(this.#shards.values());
  }

  /** Returns, for each loaded shard, the pages that contain all of the words. */
  async find(words: readonly string[]): Promise<Map<LoadedShard, Uint32Array>> {
    const shards = await this.listLoaded();
    const key = words.join(' ');
    const asked = this.#found.get(key) ?? this.#index.ask({ kind: 'find', words });
    this.#found.set(key, asked);
    asked.catch(() => this.#found.delete(key));
    const found = await asked;
    return new Map(shards.map((shard) => [shard, found.get(shard.entry.name) ?? new Uint32Array()]));
  }

  /** Loads the record of a page, with the pack that it is in. */
  async record({ shard, page }: Hit): Promise<SearchRecord> {
    const address = shard.packs[Math.floor(page / PAGES_PER_PACK)]!;
    const loading = this.#packs.get(address) ?? loadPacked(address).then(parseRecords);
    this.#packs.set(address, loading);
    loading.catch(() => this.#packs.delete(address));
    return (await loading)[page % PAGES_PER_PACK]!;
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

const parseRecords = (bytes: Uint8Array): readonly SearchRecord[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as readonly SearchRecord[];
