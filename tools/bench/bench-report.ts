import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { FolderSize } from '../disk/count-bytes.ts';
import type { KindWeight } from '../pages/page-weight.ts';
import { printMarkdownTable } from '../tables/print-table.ts';
import type { Peer } from './bench-peers.ts';
import { type Stage, toMegabytes } from './bench-stages.ts';

/** What is measured of a city. */
export interface CityBench {
  readonly projects: number;
  readonly years: number;
  readonly seed: number;
  readonly stages: readonly Stage[];
  /** What each folder of the built site holds. */
  readonly folders: readonly FolderSize[];
  readonly kinds: readonly KindWeight[];
  readonly peers: readonly Peer[];
  /** Other generators that are not installed. */
  readonly missing: readonly string[];
}

/** `2000 projects in 1 year` */
export const nameCity = ({ projects, years }: CityBench): string =>
  `${projects} projects in ${years} ${years === 1 ? 'year' : 'years'}`;

export const printStages = (stages: readonly Stage[]): string =>
  printMarkdownTable([
    ['stage', 'wall s', 'CPU s', 'peak MB', 'MB written', 'what'],
    ...stages.map(({ name, bytes, counts, ...usage }) => [name, ...printUsage(usage), toMegabytes(bytes), counts]),
  ]);

const printUsage = ({ seconds, cpuSeconds, peakMegabytes }: Omit<Stage, 'name' | 'bytes' | 'counts'>): string[] => [
  seconds.toFixed(1),
  cpuSeconds.toFixed(1),
  peakMegabytes === null ? '—' : peakMegabytes.toFixed(0),
];

const printPeers = (peers: readonly Peer[]): string =>
  printMarkdownTable([
    ['generator', 'wall s', 'CPU s', 'peak MB', 'pages', 'pages per CPU s', 'MB written'],
    ...peers.map(({ name, pages, bytes, ...usage }) => [
      name,
      ...printUsage(usage),
      String(pages),
      (pages / usage.cpuSeconds).toFixed(0),
      toMegabytes(bytes),
    ]),
  ]);

const printKinds = (kinds: readonly KindWeight[]): string =>
  printMarkdownTable([
    ['pages', 'how many', 'mean bytes', 'heaviest', 'its script'],
    ...kinds.map(({ kind, pages, mean, heaviest }) => [
      kind,
      String(pages),
      mean.toFixed(0),
      String(heaviest.page),
      String(heaviest.script),
    ]),
  ]);

function printFolders(folders: readonly FolderSize[]): string {
  const total = { files: 0, bytes: 0 };
  for (const { files, bytes } of folders) {
    total.files += files;
    total.bytes += bytes;
  }
  return printMarkdownTable([
    ['folder of the site', 'files', 'MB'],
    ...[...folders, { name: 'all', ...total }].map(({ name, files, bytes }) => [
      name,
      String(files),
      toMegabytes(bytes),
    ]),
  ]);
}

/** CPU time of each stage for 1,000 projects, and how many times that of the first city it is: ×1.00 is linear. */
function printLinearity(cities: readonly CityBench[]): string {
  const perThousand = ({ stages, projects }: CityBench, name: string): number =>
    ((stages.find((stage) => stage.name === name)?.cpuSeconds ?? NaN) / projects) * 1_000;
  const [first] = cities;
  return printMarkdownTable([
    ['CPU s for 1,000 projects', ...cities.map(({ projects }) => `${projects} projects`)],
    ...first!.stages.map(({ name }) => [
      name,
      ...cities.map((city) => {
        const figure = perThousand(city, name);
        return `${figure.toFixed(2)} (×${(figure / perThousand(first!, name)).toFixed(2)})`;
      }),
    ]),
  ]);
}

/** The report that `docs/benchmarks.md` holds. `date` is the day of the run, and `command` what was typed. */
export function printReport(cities: readonly CityBench[], command: string, date: string): string {
  const version = (name: string): string =>
    `${name} ${(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version}`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory}`;
  const versions = [`Node ${process.versions.node}`, version('astro'), version('pagefind'), version('vite')].join(', ');
  const parts = cities.map((city) => {
    const { seed, stages, folders, kinds, peers, missing } = city;
    const absent = missing.length === 0 ? '' : `\n\nNot installed, and therefore not measured: ${missing.join(', ')}.`;
    const beside = `One plain page for each project and nothing else (no lists, search, cards or data), the same template and records:

${printPeers(peers)}${absent}

`;
    return `## ${nameCity(city)}, seed ${seed}

${printStages(stages)}

${peers.length > 0 ? beside : ''}${printFolders(folders)}

Bytes of a page, HTML and CSS after gzip; script is what loads before the reader does anything:

${printKinds(kinds)}
`;
  });
  const linearity = cities.length > 1 ? `## How time grows\n\n${printLinearity(cities)}\n\n` : '';
  return `# Benchmarks

Written by \`${command}\` on ${date}: ${machine}; ${versions}.

The records are those of a synthetic city, recombined from the five real documents. First each stage ran alone, in as many processes as a build gives it.
Then the whole build ran with nothing kept from before but the share cards, which are measured as a stage of their own; again with nothing changed; and again with
one document changed. CPU time is that of all processes of a stage, and says more than wall time if other work runs on the machine. The peak is the most resident
memory that all processes of a stage had at a time. Share cards are drawn for as many projects as \`portal.config.ts\` allows, 2,000 if it says nothing.

${linearity}${parts.join('\n')}`;
}
