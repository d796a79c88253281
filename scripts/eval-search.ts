import { readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';
import { evaluateSearch } from '../tools/search-evaluation/evaluate-search.ts';

await runCommand('eval:search', async () => {
  const flags = readFlags(process.argv.slice(2), {
    out: { type: 'string', default: 'dist' },
    projects: { type: 'string' },
    years: { type: 'string', default: '1' },
    queries: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '30' },
    cold: { type: 'string', default: '80' },
    stock: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  });
  const seed = readWholeNumber('seed', flags.seed, ANY);
  const years = readWholeNumber('years', flags.years);
  const projects = flags.projects === undefined ? undefined : readWholeNumber('projects', flags.projects);
  const paragraphs = evaluateSearch({
    site: flags.out,
    city: projects === undefined ? undefined : { projects, years, seed, lastYear: 2026 },
    queries: flags.queries,
    seed,
    each: readWholeNumber('each', flags.each),
    cold: readWholeNumber('cold', flags.cold),
    stock: flags.stock,
    misses: flags.misses,
  });
  for await (const paragraph of paragraphs) console.log(paragraph);
});
