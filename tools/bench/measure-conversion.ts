import { join } from 'node:path';
import { writeCity } from '../city/write-city.ts';
import { makeTemporaryFolder, removeFolder } from '../disk/temporary-folder.ts';
import { runStage } from './bench-stages.ts';
import type { Usage } from './measure-command.ts';

export interface Conversion extends Usage {
  readonly documents: number;
  readonly projects: number;
  readonly megabytes: number;
}

/** The smallest number of projects that a quarter can be taken of and a warm-up of a twentieth. */
export const LEAST_PROJECTS = 400;

/** Measures the conversion of a quarter, a half and all of so many projects, and yields each. A smaller conversion before them warms the compiler up. */
export async function* measureConversions(projects: number, seed: number): AsyncGenerator<Conversion> {
  await measureConversion(Math.round(projects / 20), seed);
  for (const share of [4, 2, 1]) yield measureConversion(Math.round(projects / share), seed);
}

/** Writes a city of two years and converts it in a process of its own. Throws if the conversion fails. */
async function measureConversion(projects: number, seed: number): Promise<Conversion> {
  const folder = makeTemporaryFolder('bench');
  try {
    const { documents, bytes } = writeCity({ projects, years: 2, lastYear: 2026, seed }, join(folder, 'sources'));
    const { seconds, cpuSeconds, peakMegabytes } = await runStage('convert', folder);
    return { documents, projects, megabytes: bytes / 1e6, seconds, cpuSeconds, peakMegabytes };
  } finally {
    removeFolder(folder);
  }
}

/** Prints a conversion in one line; `first` is the one that its CPU time a project is compared with. */
export function printConversion(conversion: Conversion, first: Conversion): string {
  const { documents, projects, megabytes, seconds, cpuSeconds, peakMegabytes } = conversion;
  const growth = cpuSeconds / projects / (first.cpuSeconds / first.projects);
  return (
    `${projects} projects in ${documents} documents, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(0)} documents/s, ` +
    `${(megabytes / seconds).toFixed(1)} MB/s, ${cpuSeconds.toFixed(1)} CPU s, peak ${peakMegabytes?.toFixed(0) ?? '—'} MB, CPU time a project ×${growth.toFixed(2)}`
  );
}
