import { z } from 'zod';

/** How many checks passed and how many failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is read. */
const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

/** Adds up Vitest's JSON reports. A run that failed without a failed test, because a test file could not be loaded, counts as one failure. */
export function tallyReports(texts: readonly string[]): Tally {
  const reports = texts.map((text) => report.parse(JSON.parse(text)));
  return addTallies(
    reports.map(({ success, numPassedTests: passed, numFailedTests: failed }) => ({
      passed,
      failed: success ? failed : Math.max(failed, 1),
    })),
  );
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}
