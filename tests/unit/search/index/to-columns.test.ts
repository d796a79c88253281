import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackAmounts } from '../../../../src/search/client/loaded-shard.ts';
import { TRAITS } from '../../../../src/search/shared/columns.ts';
import { packAmounts, toTraits } from '../../../../src/search/index/to-columns.ts';
import { readDocumentTargets } from '../../../../src/domain/notes/find-notes.ts';
import { findRepeats } from '../../../../src/domain/notes/repetition.ts';
import type { Note } from '../../../../src/domain/notes/note-rule.ts';
import { makeProject, type IndicatorSketch } from '../../../support/make-project.ts';

const NOTE: Note = { code: 'placeholder', project: '2025-x', indicator: null, indicatorName: null, reason: '' };

test('amounts come back as they were packed', () => {
  const descending = fc.array(fc.integer({ min: 0, max: 1e13 })).map((fen) => fen.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(descending, (fen) => {
      expect(unpackAmounts(packAmounts(fen))).toEqual(fen);
    }),
  );
  expect(packAmounts([30_000, 20_000])).toEqual({ step: 10_000, amounts: [3, 1] });
});

test('a project is quantified if a target says how much or by when, and is in the groups that the measures count', () => {
  const { group1, group2, group4, groupOther, quantified, noted } = TRAITS;
  const traits = (...sketches: IndicatorSketch[]) => {
    const project = makeProject(sketches);
    const [read] = readDocumentTargets({ currencyUnit: '万元' }, [project], findRepeats([])).projects;
    return toTraits(read!, []);
  };
  expect(traits(['11', '发放人次', '9000人次'])).toBe(group1 | quantified);
  expect(traits(['13', '完成时间', '年底前'])).toBe(group1 | quantified);
  expect(traits(['21', '持续影响', '第3期成效明显'])).toBe(group2);
  expect(traits(['14', '成本节约率', null, '≥5%'])).toBe(group4 | quantified);
  expect(traits(['99', '其他', '按时完成'])).toBe(groupOther);
  expect(toTraits({ project: makeProject([]), currency: '元', indicators: [] }, [NOTE])).toBe(noted);
});
