import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { BAR, printScores } from '../tools/target-evaluation/print-scores.ts';
import { readLabels, scoreTargets } from '../tools/target-evaluation/score-targets.ts';

await runCommand('eval:targets', async () => {
  readFlags(process.argv.slice(2), {});
  const scores = scoreTargets(readLabels());
  console.log(printScores(scores));
  if (scores.exact / scores.total < BAR) throw new Failure(`fewer than ${BAR} of the targets are read exactly`);
});
