import { describe, expect, test } from 'vitest';
import { planSlices, SITE_WIDE } from '../../../../src/pipeline/slices/plan-slices.ts';
import type { BudgetDocument } from '../../../../src/domain/records.ts';

/** Makes a document of one unit and `size` projects. The ids say what they belong to. */
function makeDocument(year: number, department: string, size: number): BudgetDocument {
  const id = `${year}-${department}`;
  const projects = Array.from({ length: size }, (_, index) => `${id}-p${index}`);
  return { id, year, department, units: [{ id: `${id}-u`, projects }] } as unknown as BudgetDocument;
}

const DOCUMENTS = [
  makeDocument(2025, 'b', 10),
  makeDocument(2024, 'b', 10),
  makeDocument(2025, 'a', 10),
  makeDocument(2024, 'a', 10),
];
const IDS = DOCUMENTS.map(({ id }) => id);

describe('planSlices', () => {
  test('cuts by year, then department', () => {
    const sliceOf = planSlices(DOCUMENTS, 4);
    expect(IDS.toSorted().map((id) => sliceOf(`departments/${id}`))).toEqual([1, 2, 3, 4]);
    const halves = planSlices(DOCUMENTS, 2);
    expect(IDS.toSorted().map((id) => halves(`departments/${id}`))).toEqual([1, 1, 2, 2]);
  });

  test('keeps all pages of a document together', () => {
    const sliceOf = planSlices(DOCUMENTS, 3);
    for (const { id, units } of DOCUMENTS) {
      const paths = [
        `departments/${id}`,
        `sources/${id}`,
        `notes/${id}`,
        `notes/${id}/2`,
        `embed/departments/${id}`,
        `embed/projects/${id}-p0`,
        `units/${id}-u`,
        ...units.flatMap(({ projects }) => projects.map((project) => `projects/${project}`)),
      ];
      expect(new Set(paths.map(sliceOf)).size).toBe(1);
      expect(sliceOf(paths[0]!)).toBeGreaterThan(0);
    }
  });

  test('gives slices about as many projects each, whatever the size of the documents', () => {
    const sizes = [90, 5, 5, 40, 60, 1, 1, 98, 30, 70];
    const documents = sizes.map((size, index) => makeDocument(2026, `d${index}`, size));
    const sliceOf = planSlices(documents, 4);
    const load = new Map<number, number>();
    for (const [index, size] of sizes.entries()) {
      const slice = sliceOf(`sources/2026-d${index}`);
      load.set(slice, (load.get(slice) ?? 0) + size);
    }
    expect([...load.keys()]).toEqual([1, 2, 3, 4]);
    for (const size of load.values()) expect(Math.abs(size - 100)).toBeLessThanOrEqual(50);
  });

  test('spreads lists evenly, also further pages of a long one', () => {
    const sliceOf = planSlices(DOCUMENTS, 4);
    for (const kind of ['departments', 'names', 'series', 'indicators', 'alike/goals', 'notes/rules']) {
      const counts = [0, 0, 0, 0, 0];
      for (let index = 0; index < 4_000; index++) counts[sliceOf(`${kind}/id${index}`)]! += 1;
      expect(counts[SITE_WIDE]).toBe(0);
      for (const count of counts.slice(1)) expect(Math.abs(count - 1_000)).toBeLessThan(150);
    }
    const pages = Array.from({ length: 40 }, (_, index) => sliceOf(`indicators/one/${index}`));
    expect(new Set(pages)).toEqual(new Set([1, 2, 3, 4]));
  });

  test.each(['', '404', 'search', 'compare', 'data', 'about', 'notes', 'notes/2', 'notes/counts.json', 'stories/x'])(
    'leaves “%s” to the whole site',
    (path) => {
      expect(planSlices(DOCUMENTS, 4)(path)).toBe(SITE_WIDE);
    },
  );

  test('takes more slices than documents, and documents without a project', () => {
    const sliceOf = planSlices([makeDocument(2024, 'a', 0), makeDocument(2025, 'a', 3), makeDocument(2026, 'a', 0)], 9);
    for (const id of ['2024-a', '2025-a', '2026-a']) {
      expect(sliceOf(`sources/${id}`)).toBeGreaterThanOrEqual(1);
      expect(sliceOf(`sources/${id}`)).toBeLessThanOrEqual(9);
    }
    expect(planSlices([], 2)('names/x')).toBeGreaterThan(0);
  });
});
