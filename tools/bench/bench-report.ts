import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Peer } from './bench-peers.ts';
import { type Stage, toMegabytes } from './bench-stages.ts';
import type { KindWeight } from '../pages/page-weight.ts';

/** What was measured of a city of one size. */
export interface CityBench {
  readonly projects: number;
  readonly years: number;
  readonly seed: number;
  readonly stages: readonly Stage[];
  readonly kinds: readonly KindWeight[];
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}

const NUMBER = /^[\d.,×<—-]+$/;

/** A Markdown table that is also one in a terminal: columns of figures are aligned to the right. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const isFigure = head.map((_, column) => body.every((row) => NUMBER.test(row[column]!)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (isFigure[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (isFigure[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

export const printStages = (stages: readonly Stage[]): string =>
  printTable([
    ['stage', 'wall s', 'CPU s', 'peak MB', 'MB written', 'what'],
    ...stages.map(({ name, bytes, counts, ...usage }) => [name, ...printUsage(usage), toMegabytes(bytes), counts]),
  ]);

const printUsage = ({ seconds, cpuSeconds, peakMegabytes }: Omit<Stage, 'name' | 'bytes' | 'counts'>): string[] => [
  seconds.toFixed(1),
  cpuSeconds.toFixed(1),
  peakMegabytes === null ? '—' : peakMegabytes.toFixed(0),
];

const printPeers = (peers: readonly Peer[]): string =>
  printTable([
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
  printTable([
    ['pages', 'how many', 'mean bytes', 'heaviest', 'its script'],
    ...kinds.map(({ kind, pages, mean, heaviest }) => [
      kind,
      String(pages),
      mean.toFixed(0),
      String(heaviest.page),
      String(heaviest.script),
    ]),
  ]);

/** CPU time for 1,000 projects, stage by stage, beside that of the first size: ×1.00 is linear. */
function printLinearity(cities: readonly CityBench[]): string {
  const perThousand = ({ stages, projects }: CityBench, name: string): number =>
    ((stages.find((stage) => stage.name === name)?.cpuSeconds ?? NaN) / projects) * 1_000;
  const [first] = cities;
  return printTable([
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

/** The whole report, for `docs/benchmarks.md`. */
export function printReport(cities: readonly CityBench[], command: string, date: string): string {
  const version = (name: string): string =>
    `${name} ${(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version}`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory}`;
  const versions = [`Node ${process.versions.node}`, version('astro'), version('pagefind'), version('vite')].join(', ');
  const parts = cities.map(({ projects, years, seed, stages, kinds, peers, missing }) => {
    const absent = missing.length === 0 ? '' : `\n\nNot installed, and therefore not measured: ${missing.join(', ')}.`;
    const beside = `One plain page for each project and nothing else (no lists, search, cards or data), the same template and records:

${printPeers(peers)}${absent}

`;
    return `## ${projects} projects in ${years} ${years === 1 ? 'year' : 'years'}, seed ${seed}

${printStages(stages)}

${peers.length > 0 ? beside : ''}Bytes of a page, HTML and CSS after gzip; script is what loads before anyone has done anything:

${printKinds(kinds)}
`;
  });
  const linearity = cities.length > 1 ? `## How time grows\n\n${printLinearity(cities)}\n\n` : '';
  return `# Benchmarks

Written by \`${command}\` on ${date}: ${machine}; ${versions}.

The records are of a synthetic city, recombined from the five real documents. Stages ran alone, in as many processes as a build gives them, then the whole build
with nothing kept from before but the share cards (their stage stands apart), again with nothing changed, and again with one document changed. CPU time is of all processes of a stage, and tells more
than wall time where other work runs on the machine. The peak is the most resident memory that all its
processes had at a time. Share cards are drawn for as many projects as \`portal.config.ts\` allows, 2,000 if it says nothing.

${linearity}${parts.join('\n')}`;
}
