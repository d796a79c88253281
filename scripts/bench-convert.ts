import { readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { LEAST_PROJECTS, measureConversions, printConversion } from '../tools/bench/measure-conversion.ts';
import { measureFiles, printFiles } from '../tools/bench/measure-files.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';

/** The number of PDFs that are read. */
const PDFS = 8;

await runCommand('bench:convert', async () => {
  const flags = readFlags(process.argv.slice(2), {
    projects: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  });
  const projects = readWholeNumber('projects', flags.projects, { from: LEAST_PROJECTS });
  const seed = readWholeNumber('seed', flags.seed, ANY);

  console.log(printFiles(await measureFiles(PDFS, seed)));
  let first;
  for await (const conversion of measureConversions(projects, seed)) {
    first ??= conversion;
    console.log(printConversion(conversion, first));
  }
});
