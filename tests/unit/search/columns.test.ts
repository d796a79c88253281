import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAmounts, toTraits, TRAITS, unpackAmounts } from '../../../src/search/columns.ts';
import type { Project } from '../../../src/domain/records.ts';
import { fromPageId, PAGE_LIMIT, toPageId } from '../../../src/search/page-id.ts';

test('amounts come back as they were packed', () => {
  const descending = fc.array(fc.integer({ min: 0, max: 1e13 })).map((fen) => fen.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(descending, (fen) => {
      expect(unpackAmounts(packAmounts(fen))).toEqual(fen);
    }),
  );
  expect(packAmounts([30_000, 20_000])).toEqual({ step: 10_000, amounts: [3, 1] });
});

test('ids of pages come back as prefix and number', () => {
  fc.assert(
    fc.property(fc.nat(PAGE_LIMIT - 1), (page) => {
      expect(fromPageId(toPageId('2025-3.', page))).toEqual({ prefix: '2025-3.', page });
    }),
  );
});

test('a project is quantified if a target holds a digit', () => {
  const indicator = { level1: { code: '1', name: '产出指标' }, cycleTarget: '按时完成', annualTarget: null };
  const traits = (...indicators: object[]) => toTraits({ indicators } as unknown as Project, []);
  expect(traits(indicator)).toBe(TRAITS.group1);
  expect(traits({ ...indicator, annualTarget: '９０％' })).toBe(TRAITS.group1 | TRAITS.quantified);
  expect(traits({ ...indicator, level1: null })).toBe(TRAITS.groupOther);
});
