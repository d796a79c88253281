import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runRoundTrip } from '../../tools/fuzz/round-trips.ts';

const SEED = 20260101;

it('reads back what it would print, in both layouts', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (index) => {
      expect(runRoundTrip(SEED, index).failure).toBeNull();
    }),
    { seed: SEED, numRuns: 600, endOnFailure: true },
  );
});

it('reads back a department of a hundred projects', () => {
  for (const index of [0, 1]) {
    expect(runRoundTrip(SEED, index, { units: 8, projects: 30, items: 20 }).failure).toBeNull();
  }
});
