import { expect, test } from 'vitest';
import { toYearColumns } from '../../../../src/views/tables/year-columns.ts';

test('columns add up a year, keep a missing year apart from one of nothing, and need two years', () => {
  const year = (year: number, fen: number | null) => ({ year, fen });
  expect(toYearColumns([year(2026, 5), year(2023, 1), year(2026, 2), year(2024, 0), year(2025, null)])).toEqual({
    from: 2023,
    to: 2026,
    values: [1, 0, null, 7],
  });
  expect(toYearColumns([year(2025, 3), year(2025, 4), year(2026, null)])).toBeNull();
});
