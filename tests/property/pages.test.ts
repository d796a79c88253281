import { expect, it } from 'vitest';
import { runPageDamage } from '../../tools/fuzz/page-damage.ts';

const SEED = 20260103;
const runs = Array.from({ length: 800 }, (_, index) => runPageDamage(SEED, index));

it('reads what pages, spreadsheets and other forms give right, or refuses it', () => {
  expect(runs.filter(({ outcome }) => outcome === 'wrong').length).toBe(0);
});

it('reads a good part of the texts that are taken row by row, and of cells that are quoted by the rules', () => {
  const share = (how: RegExp): number => {
    const alike = runs.filter((run) => how.test(run.how));
    return alike.filter(({ outcome }) => outcome === 'right').length / alike.length;
  };
  expect(share(/^row by row, rows whole/)).toBeGreaterThan(0.3);
  expect(share(/quoted (where needed|everywhere)/)).toBeGreaterThan(0.9);
});
