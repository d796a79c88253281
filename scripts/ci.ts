import { runSteps } from '../tools/ci/run-steps.ts';

const { passed, failed } = runSteps(['check', 'lint', 'format:check', 'build', 'test', 'test:engines']);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
