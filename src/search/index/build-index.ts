import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../../collections/portion.ts';
import type { PlacedFolder } from '../../disk/placed-folder.ts';
import { pruneFolder } from '../../disk/prune-folder.ts';
import { findRepeats } from '../../domain/notes/repetition.ts';
import { INDEX_FOLDER, type Manifest, type ShardEntry } from '../shared/manifest.ts';
import { normalize } from '../shared/normalize.ts';
import { type SearchRecord, toBlocks } from '../shared/search-record.ts';
import { buildProseShard, buildShard, type Shard } from './group-shards.ts';
import { rankNames } from './name-ranks.ts';
import { writeNameYears } from './name-years.ts';
import { writePagefindEngine } from './pagefind-engine.ts';
import { parseProjects, readShardLines } from './read-shard-lines.ts';
import { ALL_VARIANTS, trimVariants } from './variants.ts';
import { digestJson, writeFiles, writeShard } from './write-shard.ts';

export interface SearchIndexOptions {
  /** Where `convert` left the collections. */
  readonly collectionsDir: string;
  /** The built site; the index goes to its folder `search-index/`. */
  readonly distDir: string;
  /** Keeps each shard there, and not in `distDir`, until a build of all shards an hour later that does not use it. */
  readonly cacheDir?: string;
  /** Records of the prose pages; they are asked for last. */
  readonly readProse?: () => Promise<readonly SearchRecord[]>;
  /** Which of the shards are written; all of them unless it is set. A slice has no manifest. */
  readonly portion?: Portion;
  /** Told before each shard. */
  readonly onShard?: (done: number, all: number) => void;
}

export interface SearchIndexReport {
  readonly shards: number;
  /** Shards that an earlier build had made. */
  readonly kept: number;
  readonly records: number;
  /** Shards in the cache, to be published from there. */
  readonly folders: readonly PlacedFolder[];
}

/** Milliseconds before a build; what was last used earlier is removed. Another build may go on meanwhile, and publish from the cache. */
const UNUSED_MS = 3_600_000;

export async function buildSearchIndex(options: SearchIndexOptions): Promise<SearchIndexReport> {
  const { collectionsDir, distDir, cacheDir, readProse, portion = ALL_HERE, onShard } = options;
  const started = Date.now();
  const out = join(distDir, INDEX_FOLDER);
  const writing = new IndexWriting(out, portion.given, cacheDir);
  const lines = await readShardLines(collectionsDir);

  let place = 0;
  for (const shards of Map.groupBy(lines, ([, { documents }]) => documents[0]!.year).values()) {
    const repeats = findRepeats(parseProjects(shards.flatMap(([, ofShard]) => ofShard.lines)));
    for (const [name, ofShard] of shards) {
      onShard?.(place, lines.size);
      if (isInSlice(portion, place++))
        writing.add(buildShard(name, ofShard.documents, [...parseProjects(ofShard.lines)], repeats));
    }
  }
  if (portion.slice !== undefined) return writing.report();

  const prose = (await readProse?.()) ?? [];
  if (prose.length > 0) writing.add(buildProseShard(prose));
  writing.writeManifest(await writePagefindEngine(out));
  if (cacheDir !== undefined && isAllHere(portion)) pruneFolder(cacheDir, started - UNUSED_MS);
  return writing.report();
}

/** The shards that have been written, and what the manifest says of all of them. */
class IndexWriting {
  readonly #out: string;
  readonly #given: readonly string[];
  readonly #cacheDir: string | undefined;
  readonly #entries: ShardEntry[] = [];
  readonly #folders: PlacedFolder[] = [];
  readonly #characters = new Set<string>();
  /** Normalised names by year. */
  readonly #names = new Map<number, Set<string>>();
  /** Names in page order by the prefix of their shard. */
  readonly #namesOf = new Map<string, string[]>();
  #kept = 0;

  constructor(out: string, given: readonly string[], cacheDir: string | undefined) {
    this.#out = out;
    this.#given = given;
    this.#cacheDir = cacheDir;
  }

  add(shard: Shard): void {
    const { year, records } = shard;
    for (const record of records)
      for (const { text } of toBlocks(record)) for (const unit of text) this.#characters.add(unit);
    if (year !== null) {
      const names = this.#names.get(year) ?? new Set();
      this.#names.set(year, names);
      for (const { name } of records) names.add(normalize(name, ALL_VARIANTS));
    }
    const { entry, isKept, folder } = writeShard(shard, this.#out, this.#given, this.#cacheDir);
    this.#entries.push(entry);
    this.#namesOf.set(
      entry.prefix,
      records.map(({ name }) => name),
    );
    if (isKept) this.#kept++;
    if (folder !== undefined) this.#folders.push({ folder, at: join(INDEX_FOLDER, entry.folder) });
  }

  /** @param engine the folder of Pagefind's engine */
  writeManifest(engine: string): void {
    const variants = trimVariants(new Set([...this.#characters].map((unit) => normalize(unit, ALL_VARIANTS))));
    const nameYears = writeNameYears(this.#names);
    writeFiles(join(this.#out, nameYears.entry.folder), nameYears.files);
    const ranks = rankNames(this.#namesOf);
    const nameRanks = `name-ranks-${digestJson([...ranks])}`;
    const rankFiles = [...ranks].map(([prefix, places]) => ({
      path: `${prefix}json`,
      bytes: Buffer.from(JSON.stringify(places)),
    }));
    writeFiles(join(this.#out, nameRanks), rankFiles);
    const manifest: Manifest = { engine, variants, names: nameYears.entry, nameRanks, shards: this.#entries };
    writeFileSync(join(this.#out, 'manifest.json'), JSON.stringify(manifest));
  }

  report(): SearchIndexReport {
    return {
      shards: this.#entries.length,
      kept: this.#kept,
      records: this.#entries.reduce((sum, { pages }) => sum + pages, 0),
      folders: this.#folders,
    };
  }
}
