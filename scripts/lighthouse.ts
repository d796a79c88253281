import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { readWholeNumber } from '../tools/flags/read-whole-number.ts';
import { measurePages } from '../tools/pages/measure-pages.ts';
import { findMissed, printMeasures, tellAim } from '../tools/pages/page-bars.ts';

await runCommand('lighthouse', async () => {
  const flags = readFlags(process.argv.slice(2), { runs: { type: 'string', default: '5' } });
  const runs = readWholeNumber('runs', flags.runs);
  if (runs % 2 === 0) throw new Failure(`--runs takes an odd number, so that there is a median, found ${runs}`, 2);

  const { measures, faults, over } = await measurePages(runs);
  for (const fault of faults) console.log(fault);
  console.log(`\nmedian of ${runs}, mobile preset, gzip\n\n${printMeasures(measures)}\n\n${tellAim(measures)}`);
  const missed = [...measures.flatMap(findMissed), ...over];
  if (missed.length > 0) throw new Failure(`bars missed:\n${missed.join('\n')}`);
  console.log('all bars are met');
});
