import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { writeCity } from '../tools/city/write-city.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';

await runCommand('city', async () => {
  const flags = readFlags(process.argv.slice(2), {
    out: { type: 'string' },
    projects: { type: 'string', default: '20000' },
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    'last-year': { type: 'string', default: '2026' },
    sources: { type: 'string', default: 'content/sources' },
  });
  if (flags.out === undefined) throw new Failure('--out DIR is needed', 2);
  const plan = {
    projects: readWholeNumber('projects', flags.projects),
    years: readWholeNumber('years', flags.years),
    lastYear: readWholeNumber('last-year', flags['last-year']),
    seed: readWholeNumber('seed', flags.seed, ANY),
  };
  const { documents, units, projects, indicators, bytes } = writeCity(plan, flags.out, flags.sources);
  console.log(
    `wrote ${documents} documents, ${units} units, ${projects} projects, ${indicators} indicators, ${(bytes / 1e6).toFixed(1)} MB to ${flags.out}`,
  );
});
