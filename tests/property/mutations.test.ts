import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growingTexts, isTooSteep, measureGrowth, MutationRunner } from '../../tools/fuzz/fuzz-runs.ts';
import { readInputs } from '../../tools/city/read-material.ts';

const SEED = 20260102;

it('reads a damaged document losslessly or reports it, and never crashes or hangs', () => {
  const runner = new MutationRunner(readInputs('content/sources'));
  fc.assert(
    fc.property(fc.nat(1_000_000), (index) => {
      expect(runner.run(SEED, index).failure).toBeNull();
    }),
    { seed: SEED, numRuns: 500, endOnFailure: true },
  );
});

it('takes time in proportion to the text, whatever the text is', () => {
  const steep = [...growingTexts()].flatMap(([name, make]) => {
    const growth = measureGrowth(name, make, 1_000);
    return isTooSteep(growth) ? [`${name}: ${growth.milliseconds} ms`] : [];
  });
  expect(steep).toEqual([]);
});
