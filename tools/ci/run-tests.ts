import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { removeFolder } from '../disk/temporary-folder.ts';
import { tallyReports, type Tally } from './tally.ts';

/** Each run of Vitest leaves a report in here. */
const REPORTS = '.cache/test-results';

/**
 * What `npm test` runs. The tests that need no site come first, so that a broken build does not hide what they find, and on all cores, because they
 * start nothing else; those of the site have builds and browsers beside them.
 */
const EVERYTHING = [
  ['--project', 'unit', '--maxWorkers', String(availableParallelism())],
  ['--project', 'site'],
];

/** Runs the tests that Vitest's arguments `selected` select, or all of them if there are none. Returns whether all passed. */
export function runTests(selected: readonly string[]): boolean {
  removeFolder(REPORTS);
  const runs = selected.length > 0 ? [selected] : EVERYTHING;
  const results = runs.map((args, index) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/${index}.json`];
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args];
    return spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status === 0;
  });
  return results.every((passed) => passed);
}

/** Adds up the reports of the last call of `runTests`, in whatever process it was. */
export const tallyTests = (): Tally =>
  tallyReports(globSync(`${REPORTS}/*.json`).map((file) => readFileSync(file, 'utf8')));
