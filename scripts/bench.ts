import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { benchPeers } from '../tools/bench/bench-peers.ts';
import { type CityBench, printReport, printStages } from '../tools/bench/bench-report.ts';
import { benchStages, type Stage } from '../tools/bench/bench-stages.ts';
import { weighPages } from '../tools/pages/page-weight.ts';

await runCommand('bench', async () => {
  const args = process.argv.slice(2);
  const flags = readFlags(args, {
    projects: { type: 'string', default: '2000,5000,10000,20000' },
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'docs/benchmarks.md' },
    quick: { type: 'boolean', default: false },
  });
  const sizes = flags.projects.split(',').map(Number);
  const [years, seed] = [Number(flags.years), Number(flags.seed)];
  if (![...sizes, years].every((count) => Number.isInteger(count) && count > 0) || !Number.isInteger(seed)) {
    throw new Failure('--projects takes numbers from 1, as in 2000,20000; --years one; --seed a whole number', 2);
  }
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const cities: CityBench[] = [];
  const over: string[] = [];
  mkdirSync('.cache', { recursive: true });
  const folders: string[] = [];
  try {
    for (const projects of sizes) {
      // Inside the project, because Astro moves files between its folders and finds its packages from there.
      const folder = resolve(mkdtempSync(join('.cache', 'bench-')));
      folders.push(folder);
      const stages: Stage[] = [];
      for await (const stage of benchStages({ projects, years, seed, lastYear: 2026 }, folder, flags.quick)) {
        stages.push(stage);
        console.error(`${projects}  ${stage.name}  ${stage.seconds.toFixed(1)} s`);
      }
      const weights = weighPages(join(folder, 'dist'));
      over.push(...weights.over);
      const compared = flags.quick
        ? { peers: [], missing: [] }
        : await benchPeers(join(folder, 'collections'), join(folder, 'peers'));
      cities.push({ projects, years, seed, stages, kinds: weights.kinds, ...compared });
      // After each size, so that a run that is cut off leaves what it measured.
      writeFileSync(flags.out, printReport(cities, command, new Date().toISOString().slice(0, 10)));
      console.log(`\n${projects} projects in ${years} ${years === 1 ? 'year' : 'years'}\n\n${printStages(stages)}\n`);
    }
  } finally {
    // Not sooner: where thousands of files have just been deleted, ext4 makes new ones more slowly.
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Written to ${flags.out}`);
  if (over.length > 0)
    throw new Failure(`${over.length} pages are over their budget:\n${over.slice(0, 20).join('\n')}`);
});
