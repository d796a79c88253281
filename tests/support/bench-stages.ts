import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCitySources } from './search-city.ts';

export interface Stage {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident memory of the stage's own process. */
  readonly peakMegabytes: number;
  /** What it wrote. */
  readonly bytes: number;
  readonly counts: string;
}

/** Converts a city in an empty folder and indexes it, each in a process of its own. Throws where a stage fails. */
export function* benchStages(projects: number, years: number, seed: number, folder: string): Generator<Stage> {
  const [sources, collections, dist] = ['sources', 'collections', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const city = writeCitySources({ projects, years, seed, lastYear: 2026 }, sources);

  const converted = runStage('convert-and-tell.ts', sources, collections);
  const records = countLines(join(collections, 'projects.ndjson'));
  const read = `${city.documents} documents of ${toMegabytes(city.bytes)} MB, ${records} projects`;
  yield { name: 'convert', ...converted, bytes: countBytes(collections), counts: read };

  const indexed = runStage('index-and-tell.ts', collections, dist);
  const written = `${indexed['records']} records, ${indexed['shards']} shards`;
  yield { name: 'search index', ...indexed, bytes: countBytes(dist), counts: written };
}

/** A table of plain text. */
export function printStages(stages: readonly Stage[]): string {
  const rows = [
    ['stage', 'wall s', 'CPU s', 'peak MB', 'MB written', 'counts'],
    ...stages.map(({ name, seconds, cpuSeconds, peakMegabytes, bytes, counts }) => [
      name,
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      peakMegabytes.toFixed(0),
      toMegabytes(bytes),
      counts,
    ]),
  ];
  const isText = (column: number): boolean => column === 0 || column === 5;
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))),
    )
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}

type Usage = Pick<Stage, 'cpuSeconds' | 'peakMegabytes'> & Readonly<Record<string, number>>;

/** Runs a script of this folder in a process of its own. Throws where it fails. */
export function runStage(script: string, ...folders: readonly string[]): Usage & { seconds: number } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...folders],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stderr.slice(0, 2_000)}`);
  return { ...(JSON.parse(stdout) as Usage), seconds: (performance.now() - start) / 1_000 };
}

const toMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const countLines = (file: string): number =>
  readFileSync(file).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);

const countBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
