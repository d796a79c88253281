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
  /** The folder in which `convert` wrote `documents.ndjson` and `projects.ndjson`. */
  readonly collectionsDir: string;
  /** The folder of the built site; the index is written to `search-index/` in it. */
  readonly distDir: string;
  /** Keeps the shards, which then are not written to `distDir`. A build of all shards removes those that no build has used for an hour. */
  readonly cacheDir?: string;
  /** Reads the records of the prose pages; called after all other shards are written. */
  readonly readProse?: () => Promise<readonly SearchRecord[]>;
  /** Writes only the shards of this slice, and no manifest. */
  readonly share?: Slice;
  /** Sites whose `search-index/` already has shards of this build; these shards are not written again. */
  readonly given?: readonly string[];
  /** Called before each shard is written. */
  readonly onShard?: (done: number, all: number) => void;
}

export interface SearchIndexReport {
  readonly shards: number;
  /** The number of shards that an earlier build wrote. */
  readonly reused: number;
  readonly records: number;
  /** The folders of the shards in the cache; publishing takes them from there. */
  readonly kept: readonly PlacedFolder[];
}

/** Part of each shard's digest. The number must change whenever the code writes the same records differently. */
const FORMAT = `12 pagefind ${PAGEFIND_VERSION}`;

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
  readonly #kept: PlacedFolder[] = [];
  readonly #characters = new Set<string>();
  /** Normalised names by year. */
  readonly #names = new Map<number, Set<string>>();
  /** Names in page order by the prefix of their shard. */
  readonly #namesOf = new Map<string, string[]>();
  #reused = 0;

  constructor(out: string, given: readonly string[], cacheDir: string | undefined) {
    this.#out = out;
    this.#given = given;
    this.#cacheDir = cacheDir;
  }

/** A shard stays in the cache for this long after its last use, because another build may be publishing it. */
const UNUSED_MS = 3_600_000;

/** Removes the shards that no build has used in the {@link UNUSED_MS} before `started`. */
async function prune(cacheDir: string, started: number): Promise<void> {
  for (const name of await readdir(cacheDir).catch(() => [])) {
    const folder = join(cacheDir, name);
    const found = await stat(folder).catch(() => null);
    if (found && found.mtimeMs < started - UNUSED_MS) await rm(folder, { recursive: true, force: true });
  }
}

const digest = (source: unknown): string =>
  createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 10);

/** Writes all files or none: it writes them to another folder and renames that folder. */
async function writeFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  for (const path of new Set(files.map((file) => dirname(file.path))))
    await mkdir(join(aside, path), { recursive: true });
  // Synchronous writes are faster here: several threads wait for each other when they make thousands of files in one folder.
  for (const { path, bytes } of files) writeFileSync(join(aside, path), bytes);
  await rename(aside, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another build has written the same folder in the meantime.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(aside, { recursive: true });
  });
}

interface ShardLines {
  readonly documents: BudgetDocument[];
  readonly lines: string[];
}

/** Groups the lines of `projects.ndjson` by shard. They stay unparsed, so that the records of one shard only are in memory at a time. */
async function readProjectLines(
  collectionsDir: string,
  documents: readonly BudgetDocument[],
): Promise<Map<string, ShardLines>> {
  const shards = new Map<string, ShardLines>();
  const shardOf = new Map<string, ShardLines>();
  for (const [document, name] of nameShards(documents)) {
    const shard = shards.get(name) ?? { documents: [], lines: [] };
    shards.set(name, shard);
    shard.documents.push(document);
    for (const { projects } of document.units) for (const id of projects) shardOf.set(id, shard);
  }
  for (const line of await readText(join(collectionsDir, 'projects.ndjson'))) {
    const id = /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? (JSON.parse(line) as Project).id;
    const shard = shardOf.get(id);
    if (shard === undefined) throw new Error(`project ${id} is in no unit of documents.ndjson`);
    shard.lines.push(line);
  }
  return shards;
}

function* parseLines(lines: readonly string[]): Generator<Project> {
  for (const line of lines) yield JSON.parse(line) as Project;
}

const readText = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');

const readLines = async <T>(file: string): Promise<T[]> => (await readText(file)).map((line) => JSON.parse(line) as T);
