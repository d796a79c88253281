import { expect, test } from 'vitest';
import { tallyReports } from '../../../../tools/ci/tally.ts';

const report = (success: boolean, numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ success, numPassedTests, numFailedTests, testResults: [] });

test('the tests of all reports are added up', () => {
  expect(tallyReports([report(true, 10, 0), report(false, 5, 2)])).toEqual({ passed: 15, failed: 2 });
});

test('a test file that could not be loaded is a failure though no test of it failed', () => {
  expect(tallyReports([report(false, 5, 0)])).toEqual({ passed: 5, failed: 1 });
});
