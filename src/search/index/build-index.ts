import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlacedFolder } from '../../pipeline/publish.ts';
import type { Slice } from '../../pipeline/slices/plan-slices.ts';
import { findRepeats } from '../../domain/notes/repetition.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { buildProseShard, buildShard, nameShards, type Shard } from './group-shards.ts';
import { INDEX_FOLDER, type Manifest, type ShardEntry } from '../shared/manifest.ts';
import { rankNames } from './name-ranks.ts';
import { writeNameYears } from './name-years.ts';
import { normalize } from '../shared/normalize.ts';
import { writePagefindEngine } from './pagefind-engine.ts';
import type { IndexFile } from './pagefind-format.ts';
import { PAGEFIND_VERSION } from '../shared/pagefind-lists.ts';
import { indexRecords } from './index-records.ts';
import { type SearchRecord, toBlocks } from '../shared/search-record.ts';
import { ALL_VARIANTS, trimVariants } from './variants.ts';

export interface SearchIndexOptions {
  /** Where `convert` left `documents.ndjson` and `projects.ndjson`. */
  readonly collectionsDir: string;
  /** The built site; the index goes to its folder `search-index/`. */
  readonly distDir: string;
  /** Keeps each shard there, and not in `distDir`, until a build of all shards an hour later that does not use it. */
  readonly cacheDir?: string;
  /** Records of the prose pages; they are asked for last. */
  readonly readProse?: () => Promise<readonly SearchRecord[]>;
  /** Write these shards only and no manifest, for a build that has all of them. */
  readonly share?: Slice;
  /** Folders whose own `search-index/` has shards of that build; those are not written again. */
  readonly given?: readonly string[];
  /** Told before each shard. */
  readonly onShard?: (done: number, all: number) => void;
}

export interface SearchIndexReport {
  readonly shards: number;
  /** Shards that an earlier build had made. */
  readonly reused: number;
  readonly records: number;
  /** Shards in the cache, to be published from there. */
  readonly kept: readonly PlacedFolder[];
}

/** Changes whenever the same records would be written differently. */
const FORMAT = `12 pagefind ${PAGEFIND_VERSION}`;

export async function buildSearchIndex({
  collectionsDir,
  distDir,
  cacheDir,
  readProse,
  share,
  given = [],
  onShard,
}: SearchIndexOptions): Promise<SearchIndexReport> {
  const started = Date.now();
  const out = join(distDir, INDEX_FOLDER);
  const documents = await readLines<BudgetDocument>(join(collectionsDir, 'documents.ndjson'));
  const lines = await readProjectLines(collectionsDir, documents);

  const entries: ShardEntry[] = [];
  const characters = new Set<string>();
  const names = new Map<number, Set<string>>();
  const namesOf = new Map<string, string[]>();
  const kept: PlacedFolder[] = [];
  let reused = 0;
  async function add(shard: Shard): Promise<void> {
    for (const record of shard.records)
      for (const { text } of toBlocks(record)) for (const unit of text) characters.add(unit);
    const { year } = shard;
    if (year !== null) {
      const ofYear = names.get(year) ?? new Set();
      names.set(year, ofYear);
      for (const { name } of shard.records) ofYear.add(normalize(name, ALL_VARIANTS));
    }
    const { entry, cached, folder } = await writeShard(shard, out, given, cacheDir);
    entries.push(entry);
    namesOf.set(
      entry.prefix,
      shard.records.map(({ name }) => name),
    );
    if (cached) reused++;
    if (folder !== undefined) kept.push({ folder, at: join(INDEX_FOLDER, entry.folder) });
  }

  let place = 0;
  for (const shards of Map.groupBy(lines, ([, { documents }]) => documents[0]!.year).values()) {
    const repeats = findRepeats(parseLines(shards.flatMap(([, ofShard]) => ofShard.lines)));
    for (const [name, ofShard] of shards) {
      onShard?.(place, lines.size);
      const isHere = !share || place % share.count === share.index - 1;
      place += 1;
      if (!isHere) continue;
      await add(buildShard(name, ofShard.documents, [...parseLines(ofShard.lines)], repeats));
    }
  }
  const count = (): SearchIndexReport => ({
    shards: entries.length,
    reused,
    records: entries.reduce((sum, { pages }) => sum + pages, 0),
    kept,
  });
  if (share) return count();
  const prose = (await readProse?.()) ?? [];
  if (prose.length > 0) await add(buildProseShard(prose));

  const engine = await writePagefindEngine(out);
  const variants = trimVariants(new Set([...characters].map((unit) => normalize(unit, ALL_VARIANTS))));
  const nameYears = writeNameYears(names);
  await writeFolder(join(out, nameYears.entry.folder), nameYears.files);
  const ranks = rankNames(namesOf);
  const nameRanks = `name-ranks-${digest([...ranks])}`;
  const rankFiles = [...ranks].map(([prefix, places]) => ({
    path: `${prefix}json`,
    bytes: Buffer.from(JSON.stringify(places)),
  }));
  await writeFolder(join(out, nameRanks), rankFiles);
  const manifest: Manifest = { engine, variants, names: nameYears.entry, nameRanks, shards: entries };
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest));
  if (cacheDir !== undefined && given.length === 0) await prune(cacheDir, started);
  return count();
}

async function writeShard(
  shard: Shard,
  out: string,
  given: readonly string[],
  cacheDir?: string,
): Promise<{ entry: ShardEntry; cached: boolean; folder?: string }> {
  const { name, year, records, order, facets } = shard;
  const folder = `${name}-${digest([FORMAT, order, records])}`;
  const facetsFile = `facets-${digest(facets)}.json`;
  const readEntry = async (shardDir: string): Promise<ShardEntry> => {
    const chunks = (await readdir(join(shardDir, 'index'))).length;
    return { year, folder, facets: facetsFile, prefix: `${name}.`, pages: records.length, chunks };
  };
  const elsewhere = given.map((dir) => join(dir, INDEX_FOLDER)).find((dir) => existsSync(join(dir, folder)));
  if (elsewhere !== undefined) return { entry: await readEntry(join(elsewhere, folder)), cached: true };
  const shardDir = join(cacheDir ?? out, folder);
  const cached = cacheDir !== undefined && existsSync(shardDir);
  if (!cached) {
    const files: IndexFile[] = [
      ...indexRecords(records, ALL_VARIANTS),
      { path: 'order.json', bytes: Buffer.from(JSON.stringify(order)) },
      ...records.map((record, page) => ({
        path: `records/${page.toString(36)}.json`,
        bytes: Buffer.from(JSON.stringify(record)),
      })),
    ];
    await writeFolder(shardDir, files);
  }
  await mkdir(join(out, folder), { recursive: true });
  await writeFile(join(out, folder, facetsFile), JSON.stringify(facets));
  const entry = await readEntry(shardDir);
  if (cacheDir === undefined) return { entry, cached };
  const now = new Date();
  await utimes(shardDir, now, now);
  return { entry, cached, folder: shardDir };
}

/** How long before a build a shard was last used that it removes: another build may go on meanwhile, and publish from there. */
const UNUSED_MS = 3_600_000;

/** Removes what has not been used for long when the build began at `started`. */
async function prune(cacheDir: string, started: number): Promise<void> {
  for (const name of await readdir(cacheDir).catch(() => [])) {
    const folder = join(cacheDir, name);
    const found = await stat(folder).catch(() => null);
    if (found && found.mtimeMs < started - UNUSED_MS) await rm(folder, { recursive: true, force: true });
  }
}

const digest = (source: unknown): string =>
  createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 10);

/** Writes all files or none. */
async function writeFolder(folder: string, files: readonly IndexFile[]): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  for (const path of new Set(files.map((file) => dirname(file.path))))
    await mkdir(join(aside, path), { recursive: true });
  // By this thread alone: several get in each other's way where they make thousands of files in one folder.
  for (const { path, bytes } of files) writeFileSync(join(aside, path), bytes);
  await rename(aside, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another build at the same time has just written the same.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(aside, { recursive: true });
  });
}

interface ShardLines {
  readonly documents: BudgetDocument[];
  readonly lines: string[];
}

/** The lines of `projects.ndjson` by shard, unparsed, so that only one shard's records are in memory at a time. */
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
