import { expect, test } from 'vitest';
import { Failure } from '../../../../src/pipeline/console/command.ts';
import { ANY, PORTS, readWholeNumber } from '../../../../tools/flags/read-whole-number.ts';

test('a whole number within its bounds is read', () => {
  expect(readWholeNumber('count', '1')).toBe(1);
  expect(readWholeNumber('seed', '-7', ANY)).toBe(-7);
  expect(readWholeNumber('port', '0', PORTS)).toBe(0);
});

test.each([
  ['0', {}, '--n takes a whole number from 1, found 0'],
  ['', {}, '--n takes a whole number from 1, found '],
  ['1.5', {}, '--n takes a whole number from 1, found 1.5'],
  ['1e3', ANY, '--n takes a whole number, found 1e3'],
  ['99999999999999999', ANY, '--n takes a whole number, found 99999999999999999'],
  ['65536', PORTS, '--n takes a whole number from 0 to 65535, found 65536'],
])('%j is refused in one line with exit code 2', (text, bounds, message) => {
  let failure: unknown;
  try {
    readWholeNumber('n', text, bounds);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ message, exitCode: 2 });
});
