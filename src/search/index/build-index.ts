import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../../collections/portion.ts';
import { KeptFiles } from '../../disk/kept-files.ts';
import { findRepeats } from '../../domain/notes/repetition.ts';
import type { EverydayWord } from '../shared/everyday-word.ts';
import { INDEX_FOLDER, type Manifest, type ShardEntry } from '../shared/manifest.ts';
import { packNames } from '../shared/name-list.ts';
import { normalize } from '../shared/normalize.ts';
import { type SearchRecord, toBlocks } from '../shared/search-record.ts';
import { buildProseShard, buildShard, type Shard } from './group-shards.ts';
import { rankNames } from './name-ranks.ts';
import { writeNameYears } from './name-years.ts';
import { writePagefindEngine } from './write-pagefind-engine.ts';
import { parseProjects, readShardLines } from './read-shard-lines.ts';
import { ALL_VARIANTS, trimVariants } from './variants.ts';
import { digestJson, writeFigures, writeFiles, writeShard, type IndexFile } from './write-shard.ts';

export interface SearchIndexOptions {
  /** Where `convert` left the collections. */
  readonly collectionsDir: string;
  /** The built site; the index goes to its folder `search-index/`. */
  readonly distDir: string;
  /** Keeps the parts of shards there. A build of all shards removes what no build has used for an hour. */
  readonly cacheDir?: string;
  /** What people say instead of the words of the documents. */
  readonly words?: readonly EverydayWord[];
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
}

export async function buildSearchIndex(options: SearchIndexOptions): Promise<SearchIndexReport> {
  const { collectionsDir, distDir, cacheDir, words = [], readProse, portion = ALL_HERE, onShard } = options;
  const out = join(distDir, INDEX_FOLDER);
  const kept = cacheDir === undefined ? undefined : new KeptFiles(cacheDir);
  const given = portion.given.map((dir) => join(dir, INDEX_FOLDER));
  const writing = new IndexWriting(out, given, kept);
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
  writing.writeManifest(await writePagefindEngine(out), words);
  if (isAllHere(portion)) kept?.prune();
  return writing.report();
}

/** The shards that have been written, and what the manifest says of all of them. */
class IndexWriting {
  readonly #out: string;
  readonly #given: readonly string[];
  readonly #kept: KeptFiles | undefined;
  readonly #entries: Omit<ShardEntry, 'nameRanks'>[] = [];
  readonly #characters = new Set<string>();
  /** Normalised names by year. */
  readonly #names = new Map<number, Set<string>>();
  /** Names in page order by their shard. */
  readonly #namesOf = new Map<string, string[]>();
  #keptShards = 0;

  constructor(out: string, given: readonly string[], kept: KeptFiles | undefined) {
    this.#out = out;
    this.#given = given;
    this.#kept = kept;
  }

  add(shard: Shard): void {
    const { name, year, records, facets, traits, figures } = shard;
    for (const record of records)
      for (const { text } of toBlocks(record)) for (const unit of text) this.#characters.add(unit);
    if (year !== null) {
      const names = this.#names.get(year) ?? new Set();
      this.#names.set(year, names);
      for (const record of records) names.add(normalize(record.name, ALL_VARIANTS));
    }
    const { head, isKept } = writeShard(shard, this.#out, this.#given, this.#kept);
    const names = packNames(records.map((record) => normalize(record.name, ALL_VARIANTS)));
    this.#entries.push({
      name,
      year,
      pages: records.length,
      head,
      facets: this.#writeJson(name, 'facets', facets),
      traits: this.#writeJson(name, 'traits', traits),
      figures: writeFigures(join(this.#out, name), figures),
      names: this.#writeJson(name, 'names', names),
    });
    this.#namesOf.set(
      name,
      records.map((record) => record.name),
    );
    if (isKept) this.#keptShards++;
  }

  /** @param engine the folder of Pagefind's engine */
  writeManifest(engine: string, words: readonly EverydayWord[]): void {
    const variants = trimVariants(new Set([...this.#characters].map((unit) => normalize(unit, ALL_VARIANTS))));
    const nameYears = writeNameYears(this.#names);
    writeFiles(join(this.#out, nameYears.entry.folder), nameYears.files);
    const ranks = rankNames(this.#namesOf);
    const shards = this.#entries.map((entry) => ({
      ...entry,
      nameRanks: this.#writeJson(entry.name, 'name-ranks', ranks.get(entry.name)),
    }));
    const manifest: Manifest = { engine, variants, words, names: nameYears.entry, shards };
    writeFileSync(join(this.#out, 'manifest.json'), JSON.stringify(manifest));
  }

  /** Writes a file of a shard, and returns its name. */
  #writeJson(shard: string, kind: string, value: unknown): string {
    const path = `${kind}-${digestJson(value)}.json`;
    writeFiles(join(this.#out, shard), [{ path, bytes: Buffer.from(JSON.stringify(value)) } satisfies IndexFile]);
    return path;
  }

  report(): SearchIndexReport {
    return {
      shards: this.#entries.length,
      kept: this.#keptShards,
      records: this.#entries.reduce((sum, { pages }) => sum + pages, 0),
    };
  }
}
