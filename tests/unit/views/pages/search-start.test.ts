import { expect, test } from 'vitest';
import { toSearchStart } from '../../../../src/views/pages/search-start.ts';
import { makeProject } from '../../../support/make-project.ts';

test('the start of the search tells what there is, and links to the searches that find it', () => {
  const entries = [5, 12_000, 80].map((total, index) =>
    makeProject([], {
      name: `项目${index}`,
      year: 2025,
      amounts: { total, fiscal: total, special: null, other: null },
    }),
  );
  const { department } = entries[0]!;
  const document = { year: 2025, department, currencyUnit: '万元', units: [{}] } as never;
  const { coverage, filters, largest } = toSearchStart([{ document, entries }]);
  expect(coverage).toBe('1 个部门、1 个单位、3 个项目（2025 年）');
  expect(largest.map(({ name, amount }) => [name, amount])).toEqual([
    ['项目1', '12,000.00'],
    ['项目2', '80.00'],
    ['项目0', '5.00'],
  ]);
  const [years, departments, amounts] = filters;
  expect(years!.values).toEqual([{ label: '2025', count: 3, href: '/search/?year=2025' }]);
  expect(departments!.values.map(({ count }) => count)).toEqual([3]);
  expect(amounts!.values.map(({ count, href }) => [count, href])).toEqual([
    [1, '/search/?amount=1'],
    [1, '/search/?amount=2'],
    [1, '/search/?amount=5'],
  ]);
});
