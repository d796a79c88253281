import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { benchCities, type MeasuredCity } from '../tools/bench/bench-cities.ts';
import { nameCity, printReport, printStages } from '../tools/bench/bench-report.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';

await runCommand('bench', async () => {
  const args = process.argv.slice(2);
  const flags = readFlags(args, {
    projects: { type: 'string', default: '2000,5000,10000,20000' },
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'docs/benchmarks.md' },
    quick: { type: 'boolean', default: false },
  });
  const plan = {
    sizes: flags.projects.split(',').map((size) => readWholeNumber('projects', size)),
    years: readWholeNumber('years', flags.years),
    seed: readWholeNumber('seed', flags.seed, ANY),
    quick: flags.quick,
  };
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');

  // The figures of `npm run bench:load` stand at the end of the report and stay.
  const earlier = existsSync(flags.out) ? readFileSync(flags.out, 'utf8') : '';
  const load = /\n## Load\n.*$/s.exec(earlier)?.[0] ?? '';
  const cities: MeasuredCity[] = [];
  const measuring = benchCities(plan, (projects, { name, seconds }) => {
    console.error(`${projects}  ${name}  ${seconds.toFixed(1)} s`);
  });
  for await (const city of measuring) {
    cities.push(city);
    // The report is written after each city, so that a run that is cut off leaves what it has measured.
    writeFileSync(flags.out, printReport(cities, command, new Date().toISOString().slice(0, 10)) + load);
    console.log(`\n${nameCity(city)}\n\n${printStages(city.stages)}\n`);
  }
  console.log(`Written to ${flags.out}`);
  const over = cities.flatMap((city) => city.over);
  if (over.length > 0)
    throw new Failure(`${over.length} pages are over their budget:\n${over.slice(0, 20).join('\n')}`);
});
