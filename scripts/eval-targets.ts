import { readLabels, scoreTargets } from '../tools/target-evaluation/score-targets.ts';

// Prints how the reader of targets does on the hand-labelled sample. Exit 1 below the bar.
const BAR = 0.98;

const { total, exact, kinds, wrong } = scoreTargets(readLabels());
const share = (part: number, whole: number): string => (whole === 0 ? '     –' : (part / whole).toFixed(4).padStart(6));

for (const { printed, name, target, parsed } of wrong) {
  console.log(`${printed}  (${name})\n  label   ${JSON.stringify(target)}\n  parsed  ${JSON.stringify(parsed)}`);
}
console.log('kind         labelled  parsed  right  precision  recall');
for (const { kind, labelled, parsed, right } of kinds) {
  const counts = `${String(labelled).padStart(8)}${String(parsed).padStart(8)}${String(right).padStart(7)}`;
  console.log(`${kind.padEnd(13)}${counts}     ${share(right, parsed)}  ${share(right, labelled)}`);
}
console.log(`exact match ${exact} of ${total} = ${(exact / total).toFixed(4)} (bar ${BAR})`);
if (exact / total < BAR) process.exitCode = 1;
