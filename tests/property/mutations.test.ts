import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTooSteep, listGrowingTexts, measureGrowth } from '../../tools/fuzz/growth.ts';
import { MutationRunner } from '../../tools/fuzz/mutations.ts';
import { readInputs } from '../../tools/reading/read-text.ts';

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
  const steep = listGrowingTexts().flatMap((text) => {
    const growth = measureGrowth(text, 1_000);
    return isTooSteep(growth) ? [`${text.name}: ${growth.milliseconds} ms`] : [];
  });
  expect(steep).toEqual([]);
});
