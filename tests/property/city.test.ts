import { expect, it } from 'vitest';
import { generateCity } from '../../tools/city/generate-city.ts';
import { readMaterial } from '../../tools/city/read-material.ts';
import { compareRecords } from '../../tools/reading/compare-records.ts';
import { readText } from '../../tools/reading/read-text.ts';

const PLAN = { projects: 600, years: 3, lastYear: 2026, seed: 4 };

it('makes a city of as many projects as were asked for, the same each time', () => {
  const material = readMaterial('content/sources');
  const city = [...generateCity(PLAN, material)];
  expect(city.reduce((sum, { expected }) => sum + expected.projects.length, 0)).toBe(PLAN.projects);
  expect([...generateCity(PLAN, material)].map(({ text }) => text)).toEqual(city.map(({ text }) => text));
  expect(new Set(city.map(({ year }) => year))).toEqual(new Set([2024, 2025, 2026]));
});

it('makes a city of other departments than the real ones', () => {
  const material = readMaterial('content/sources');
  const city = [...generateCity(PLAN, material)];
  expect(material.departments).toContain('广州市政务服务和数据管理局');
  expect(new Set(city.map(({ department }) => department)).intersection(material.departments)).toEqual(new Set());
});

it('makes as many departments as it is told to', () => {
  const city = [...generateCity({ ...PLAN, projects: 50, years: 1, departments: 40 }, readMaterial('content/sources'))];
  expect(new Set(city.map(({ department }) => department)).size).toBe(40);
  expect(city.reduce((sum, { expected }) => sum + expected.projects.length, 0)).toBe(50);
});

it('makes a city that is read as it was made', () => {
  for (const { text, year, department, expected } of generateCity(PLAN, readMaterial('content/sources'))) {
    expect(compareRecords(expected, readText(text, year, department))).toEqual([]);
  }
});
