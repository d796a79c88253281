import { expect, it } from 'vitest';
import type { BudgetDocument, Project, Unit } from '../../../../src/domain/records.ts';
import { toPlaceInDepartment } from '../../../../src/views/tables/place-in-department.ts';

const amounts = (total: number | null) => ({ total, fiscal: total, special: null, other: null });
const view = (project: number | null, unit: number | null, whole: number | null) =>
  toPlaceInDepartment(
    { amounts: amounts(project) } as Project,
    { id: '2025-u', declared: amounts(unit) } as Unit,
    { id: '2025-d', currencyUnit: '万元', declared: amounts(whole) } as BudgetDocument,
  );

it('puts a project beside the rest of its unit and its department, adding up to 合计', () => {
  const place = view(0.1, 0.3, 1);
  expect(place?.rows.map(({ label, text, share }) => [label, text, share])).toEqual([
    ['本项目', '0.10', '10.00%'],
    ['本单位其他项目', '0.20', '20.00%'],
    ['其他单位的项目', '0.70', '70.00%'],
  ]);
  expect(place?.rows.reduce((sum, { fen }) => sum + fen, 0)).toBe(place?.total.fen);
  expect(place?.rows.map(({ bar }) => bar)).toEqual([10, 20, 70]);
});

it('leaves out what there is nothing of', () => {
  expect(view(1, 1, 1)?.rows.map(({ label }) => label)).toEqual(['本项目']);
});

it('says nothing where a printed total is blank or smaller than its part', () => {
  expect([view(null, 1, 1), view(1, null, 1), view(1, 1, null), view(2, 1, 3), view(1, 3, 2)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
