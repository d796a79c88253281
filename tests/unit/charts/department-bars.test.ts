import { expect, test } from 'vitest';
import { toDepartmentBars } from '../../../src/charts/department-bars.ts';
import { NO_AMOUNTS } from '../../../src/domain/records.ts';

const document = {
  year: 2025,
  department: '某局',
  currencyUnit: '万元',
  declared: { ...NO_AMOUNTS, total: 100 },
} as const;
const project = (name: string, total: number | null) => ({ id: name, name, amounts: { ...NO_AMOUNTS, total } });

test('the title names department, year and unit, and blank amounts are counted', () => {
  const { title, summary, bars } = toDepartmentBars(document, [
    project('甲', 25),
    project('乙', 75),
    project('丙', null),
  ]);
  expect(title).toBe('2025年某局：各项目预算（万元）');
  expect(summary).toBe('共 3 个项目，合计 100.00 万元；其中 1 个金额为零或空白，没有画出');
  expect(bars.map(({ label, figure, share, width }) => [label, figure, share, width])).toEqual([
    ['乙', '75.00', '75.00%', 100],
    ['甲', '25.00', '25.00%', 33.3],
  ]);
});

test('of more than twelve, the small ones are one bar, and all add up', () => {
  const { bars } = toDepartmentBars(
    document,
    Array.from({ length: 20 }, (_, index) => project(`项目${index}`, index + 1)),
    (id) => `/${id}`,
  );
  expect(bars).toHaveLength(12);
  expect(bars.at(-1)).toMatchObject({ label: '其他 9 项', href: undefined });
  expect(bars[0]).toMatchObject({ label: '项目19', href: '/项目19' });
  expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(210 * 1_000_000);
});
