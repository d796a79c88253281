import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/pipeline/console/command.ts';
import { readBuildOptions, readMergeOptions } from '../../../src/pipeline/options.ts';

const portal = { base: '/' };

function failureOf(args: string[]): Failure {
  try {
    readBuildOptions(args, portal);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`expected a failure of ${args.join(' ')}`);
}

describe('the flags of npm run build', () => {
  test('default to the project’s folders and the portal’s configuration', () => {
    expect(readBuildOptions([], { base: '/budget', site: 'https://example.org/' })).toEqual({
      sources: resolve('content/sources'),
      out: resolve('dist'),
      base: '/budget/',
      site: 'https://example.org',
      keepGoing: false,
      fresh: false,
      slice: undefined,
      check: false,
    });
  });

  test('override the configuration', () => {
    const args = [
      '--sources',
      'a',
      '--out',
      'b',
      '--base',
      'x/y',
      '--site',
      'http://localhost:8080',
      '--keep-going',
      '--fresh',
    ];
    expect(readBuildOptions(args, portal)).toEqual({
      sources: resolve('a'),
      out: resolve('b'),
      base: '/x/y/',
      site: 'http://localhost:8080',
      keepGoing: true,
      fresh: true,
      slice: undefined,
      check: false,
    });
  });

  test('a slice goes to a folder of its own', () => {
    const { slice, out } = readBuildOptions(['--slice', '2/4'], portal);
    expect(slice).toEqual({ index: 2, count: 4 });
    expect(out).toBe(resolve('slices/2-of-4'));
    expect(readBuildOptions(['--slice', '2/4', '--out', 'x'], portal).out).toBe(resolve('x'));
  });

  test('npm run merge takes the same, and the folder of the slices', () => {
    expect(readMergeOptions(['--base', 'x'], portal)).toMatchObject({
      out: resolve('dist'),
      base: '/x/',
      slices: resolve('slices'),
    });
    expect(readMergeOptions(['--slices', 'y'], portal).slices).toBe(resolve('y'));
  });

  test.each([
    [
      ['--outt', 'x'],
      /^Unknown option '--outt'; known flags: --sources --out --base --site --keep-going --fresh --jobs --slice --check$/,
    ],
    [['extra'], /^Unexpected argument 'extra'/],
    [['--out'], /'--out <value>' argument missing/],
    [['--base', '/a b/'], /--base is a path/],
    [['--base', '/../x/'], /--base is a path/],
    [['--slice', '2'], /--slice is a slice and their number such as 2\/4, found 2$/],
    [['--slice', '0/4'], /--slice is a slice/],
    [['--slice', '5/4'], /--slice is a slice/],
    [['--slice', '1/4', '--check'], /不能与 --slice 一起用/],
    [['--site', 'example.org'], /--site is an origin/],
    [['--site', 'https://example.org/budget/'], /--site is an origin/],
  ])('%j is a usage error of one line with exit code 2', (args, message) => {
    const failure = failureOf(args);
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain('\n');
    expect(failure.exitCode).toBe(2);
  });
});
