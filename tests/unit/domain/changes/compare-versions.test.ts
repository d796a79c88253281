import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../../src/domain/changes/compare-versions.ts';
import { countChanges, toHistory } from '../../../../src/domain/changes/history.ts';
import { readSample, TWO_UNITS } from '../../../support/sample-texts.ts';

const before = readSample(TWO_UNITS);
const [first, second, third] = before.projects as [
  (typeof before.projects)[0],
  (typeof before.projects)[0],
  (typeof before.projects)[0],
];
const version = (projects = before.projects, document = before.document) => ({ document, projects });

describe('two versions of a document', () => {
  test('that print the same differ in nothing', () => {
    expect(compareVersions(version(), version(), new Map())).toEqual({ fields: [], projects: [] });
  });

  test('name each field that differs, as printed, with blank apart from zero', () => {
    const amounts = { ...second.amounts, total: 1234.5, other: 0 };
    const indicators = second.indicators.map((row, i) => (i === 0 ? { ...row, annualTarget: '≥99%' } : row));
    const changed = { ...second, amounts, goal: null, indicators };
    const { projects } = compareVersions(version(), version([first, changed, third]), new Map());
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({ id: second.id, kind: 'changed' });
    expect(projects[0]?.fields).toContainEqual({ field: '总计', before: '1.00 万元', after: '1,234.50 万元' });
    expect(projects[0]?.fields).toContainEqual({ field: '其他资金', before: null, after: '0.00 万元' });
    expect(projects[0]?.fields).toContainEqual({ field: '绩效目标', before: second.goal, after: null });
  });

  test('tell what came and what went, and follow a project to its new name', () => {
    const renamed = { ...second, id: '2025-0123456789', name: '新名' };
    const plain = compareVersions(version(), version([first, renamed]), new Map());
    expect(plain.projects.map(({ id, kind }) => [id, kind])).toEqual([
      [renamed.id, 'added'],
      [second.id, 'removed'],
      [third.id, 'removed'],
    ]);
    const followed = compareVersions(version(), version([first, renamed]), new Map([[second.id, renamed.id]]));
    expect(followed.projects[0]).toEqual({
      id: renamed.id,
      name: '新名',
      kind: 'changed',
      fields: [{ field: '项目名称', before: second.name, after: '新名' }],
    });
    expect(countChanges(followed)).toBe('改动 1 个项目，不再列出 1 个项目');
  });
});

test('versions follow one another from the current one back, and an undated one stays undated', () => {
  const withSum = (sha256: string) => ({ ...before.document, source: { ...before.document.source, sha256 } });
  const earlier = (sha256: string, replacedBy: string) => ({
    document: withSum(sha256),
    projects: before.projects,
    replacedBy,
    reason: null,
  });
  const current = { document: withSum('c'), projects: before.projects, date: '2026-02-01' };
  const { versions, corrections } = toHistory(current, [earlier('a', 'b'), earlier('b', 'c')], new Map());
  expect(versions.map(({ document, date }) => [document.source.sha256, date])).toEqual([
    ['c', '2026-02-01'],
    ['b', null],
    ['a', null],
  ]);
  expect(corrections.map(({ from, to }) => [from.document.source.sha256, to.document.source.sha256])).toEqual([
    ['b', 'c'],
    ['a', 'b'],
  ]);
});
