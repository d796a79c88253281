import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/build/command.ts';
import { benchStages, printStages } from '../tests/support/bench-stages.ts';

await runCommand('bench', async () => {
  const flags = readFlags(process.argv.slice(2), {
    projects: { type: 'string', default: '20000' },
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  });
  const [projects, years, seed] = [flags.projects, flags.years, flags.seed].map(Number) as [number, number, number];
  if (![projects, years].every((count) => Number.isInteger(count) && count > 0) || !Number.isInteger(seed)) {
    throw new Failure('--projects and --years take a number from 1, --seed a whole number', 2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    console.log(`A city of ${projects} projects in ${years} ${years === 1 ? 'year' : 'years'}, seed ${seed}\n`);
    console.log(printStages([...benchStages(projects, years, seed, folder)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
