import { expect, test } from 'vitest';
import { filterCounts, printChoice, readChoice } from '../../../../src/browser/notes/filter-counts.ts';

const row = (department: string, year: number, byRule: Record<string, number>) => ({
  department,
  year,
  href: `/notes/${year}-${department}/`,
  byRule,
  notes: Object.values(byRule).reduce((sum, count) => sum + count, 0),
  projects: 10,
  findings: 0,
  differences: 0,
});
const rows = [
  row('乙局', 2025, { placeholder: 2 }),
  row('甲局', 2025, { placeholder: 1, 'unit-missing': 3 }),
  row('甲局', 2026, {}),
];

test('counts are filtered by rule, department and year', () => {
  const all = { rule: '', department: '', year: '' };
  expect(filterCounts(rows, all).notes).toBe(6);
  expect(filterCounts(rows, { ...all, department: '甲局' }).rows.length).toBe(2);
  expect(filterCounts(rows, { ...all, year: '2026' }).notes).toBe(0);
  const byRule = filterCounts(rows, { ...all, rule: 'placeholder' });
  expect(byRule.rows.map(({ href, notes }) => [href, notes])).toEqual([
    ['/notes/2025-乙局/#note-placeholder', 2],
    ['/notes/2025-甲局/#note-placeholder', 1],
  ]);
});

test('the address keeps the choice', () => {
  const choice = { rule: 'unit-missing', department: '某局 & 某办', year: '' };
  expect(readChoice(printChoice(choice))).toEqual(choice);
  expect(printChoice({ rule: '', department: '', year: '' })).toBe('');
});
