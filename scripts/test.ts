import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

// `npm test` runs everything: first what needs no site, so that a broken build does not hide it. With arguments it runs what they select;
// with `--every-page`, axe looks at every page, and not at one of each layout.
const RESULTS = '.cache/test-results';
const args = process.argv.slice(2).filter((arg) => arg !== '--every-page');
if (process.argv.includes('--every-page')) process.env['MINGZHANG_TEST_EVERY_PAGE'] = 'yes';
const runs =
  args.length > 0
    ? [args]
    : [
        ['--project', 'unit'],
        ['--project', 'site'],
      ];

rmSync(RESULTS, { recursive: true, force: true });
for (const [index, run] of runs.entries()) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${index}.json`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...run];
  if (spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
