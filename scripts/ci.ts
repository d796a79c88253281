import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { addTallies, tallyReports, type Tally } from '../tools/ci/tally.ts';

const STEPS = ['check', 'lint', 'format:check', 'build', 'test'];

const total = addTallies(
  STEPS.map((step): Tally => {
    console.log(`\n── npm run ${step}`);
    const succeeded =
      spawnSync('npm', ['run', step], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
    if (step !== 'test') return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
    const tests = tallyReports(globSync('.cache/test-results/*.json').map((file) => readFileSync(file, 'utf8')));
    return succeeded ? tests : { ...tests, failed: Math.max(tests.failed, 1) };
  }),
);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
