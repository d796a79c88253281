import { expect, it } from 'vitest';
import { yearBasis } from '../../../src/parser/year.ts';

it.each([
  ['在2024年内完成', 'text'],
  ['实施2024年度平台运营', 'text'],
  ['2024-2025年度运维', 'declared'],
  ['2023-2024年度运维', 'declared'],
  ['建设2024年项目', 'declared'],
  ['完成2023年度工作', 'declared'],
])('of a document filed under 2024, “%s” makes the year %s', (goal, basis) => {
  expect(yearBasis(2024, null, [goal])).toBe(basis);
});
