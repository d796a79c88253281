import { parseArgs } from 'node:util';
import { type Conversion, measureConversion } from '../tools/bench/measure-conversion.ts';

const USAGE = 'usage: npm run bench:convert -- [--projects N] [--seed S]';

try {
  const { values } = parseArgs({
    options: { projects: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  });
  const [projects, seed] = [Number(values.projects), Number(values.seed)];
  if (!Number.isInteger(projects) || projects < 400 || !Number.isInteger(seed))
    throw new Error('--projects takes a number from 400, --seed one');
  await bench(projects, seed);
} catch (error) {
  console.error(`bench:convert: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

async function bench(projects: number, seed: number): Promise<void> {
  // The first run warms the compiler up and is not shown.
  await measureConversion(Math.round(projects / 20), seed);
  const runs: Conversion[] = [];
  for (const share of [4, 2, 1]) runs.push(await measureConversion(Math.round(projects / share), seed));
  const first = runs[0];
  for (const { documents, projects: read, megabytes, seconds, cpuSeconds, peakMegabytes } of runs) {
    const perProject = cpuSeconds / read / ((first?.cpuSeconds ?? 1) / (first?.projects ?? 1));
    console.log(
      `${read} projects in ${documents} documents, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(0)} documents/s, ` +
        `${(megabytes / seconds).toFixed(1)} MB/s, ${cpuSeconds.toFixed(1)} CPU s, peak ${peakMegabytes?.toFixed(0) ?? '—'} MB, CPU time a project ×${perProject.toFixed(2)}`,
    );
  }
}
