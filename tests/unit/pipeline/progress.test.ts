import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellProgress, toProgressLine } from '../../../src/pipeline/progress.ts';

let written: string[];

beforeEach(() => {
  written = [];
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Runs a stage that does one of `all` things each second. */
function work(all: number): void {
  const tell = tellProgress('pages');
  for (let done = 0; done < all; done++) {
    tell(done, all);
    vi.advanceTimersByTime(1_000);
  }
}

test('a line says how much is done and how long the rest takes', () => {
  expect(toProgressLine('pages', 12_300, 81_000, 10)).toBe('pages    12,300 of 81,000, 56 s left');
  expect(toProgressLine('search', 1, 100, 10)).toBe('search   1 of 100, 17 min left');
  expect(toProgressLine('cards', 9, 1000, 10)).toBe('cards    9 of 1,000');
});

test('a long stage tells every ten seconds', () => {
  vi.stubEnv('CI', '');
  work(35);
  expect(written).toEqual([
    'pages    10 of 35, 25 s left\n',
    'pages    20 of 35, 15 s left\n',
    'pages    30 of 35, 5 s left\n',
  ]);
});

test('a short one says nothing', () => {
  vi.stubEnv('CI', '');
  work(10);
  expect(written).toEqual([]);
});

test('nor does a long one in CI', () => {
  vi.stubEnv('CI', 'true');
  work(35);
  expect(written).toEqual([]);
});
