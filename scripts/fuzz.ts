import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';
import { runFuzz } from '../tools/fuzz/run-fuzz.ts';

await runCommand('fuzz', async () => {
  const flags = readFlags(process.argv.slice(2), {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    index: { type: 'string' },
  });
  const seed = readWholeNumber('seed', flags.seed, ANY);
  const count = readWholeNumber('count', flags.count);
  const index = flags.index === undefined ? undefined : readWholeNumber('index', flags.index, { from: 0 });
  const range = index === undefined ? { from: 0, to: count } : { from: index, to: index + 1 };

  let failed = 0;
  for (const { failures, summary } of runFuzz({ seed, ...range }, { onFailure: console.error, onProgress })) {
    failed += failures;
    console.log(summary);
  }
  if (failed > 0) throw new Failure(`${failed} failures`);
  console.log('no failures');
});

function onProgress(part: string, done: number, all: number): void {
  if (!process.stderr.isTTY || (done % 100 !== 0 && done !== all)) return;
  process.stderr.write(`\r${part} ${done}/${all}${done === all ? '\n' : ''}`);
}
