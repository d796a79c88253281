import { readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { measureLoad, printLoad } from '../tools/bench/measure-load.ts';
import { readWholeNumber } from '../tools/flags/read-whole-number.ts';

await runCommand('bench:load', async () => {
  const { dir, seconds } = readFlags(process.argv.slice(2), {
    dir: { type: 'string', default: 'dist' },
    seconds: { type: 'string', default: '3' },
  });
  console.log(printLoad(await measureLoad(dir, readWholeNumber('seconds', seconds, { to: 60 }))));
});
