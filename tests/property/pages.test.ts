import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runPageDamage } from '../../tools/fuzz/page-damage.ts';

const SEED = 20260103;

it('reads what pages, spreadsheets and other forms give right, or refuses it', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (index) => {
      expect(runPageDamage(SEED, index).failure).toBeNull();
    }),
    { seed: SEED, numRuns: 800, endOnFailure: true },
  );
});

it('reads a good part of the texts that are taken row by row, and of cells that are quoted by the rules', () => {
  const runs = Array.from({ length: 400 }, (_, index) => runPageDamage(SEED, index));
  const share = (how: RegExp): number => {
    const alike = runs.filter((run) => how.test(run.how));
    return alike.filter(({ outcome }) => outcome === 'right').length / alike.length;
  };
  expect(share(/^row by row, rows whole/)).toBeGreaterThan(0.3);
  expect(share(/quoted (where needed|everywhere)/)).toBeGreaterThan(0.9);
});
