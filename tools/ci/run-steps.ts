import { spawnSync } from 'node:child_process';
import { tallyTests } from './run-tests.ts';
import { addTallies, type Tally } from './tally.ts';

/** Runs npm scripts one after another, whatever fails, and adds up what passed. Steps of tests count as many as they have tests, any other as one. */
export const runSteps = (steps: readonly string[]): Tally => addTallies(steps.map(runStep));

function runStep(step: string): Tally {
  console.log(`\n── npm run ${step}`);
  const { status } = spawnSync('npm', ['run', step], { stdio: 'inherit', shell: process.platform === 'win32' });
  const succeeded = status === 0;
  if (!/^test\b/.test(step)) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const tests = tallyTests();
  return succeeded ? tests : { ...tests, failed: Math.max(tests.failed, 1) };
}
