import { expect, test } from 'vitest';
import type { Project } from '../../../../src/domain/records.ts';
import { toAlikePage } from '../../../../src/views/pages/alike-page.ts';
import { makeProject } from '../../../support/make-project.ts';

const listed = (project: Project) => ({ ...project, currencyUnit: '万元' as const });

test('projects alike are listed with year, department and unit', () => {
  const projects = ['甲', '乙'].map((unit) => listed(makeProject([], { unit })));
  const [first] = projects;
  if (!first) throw new Error('no project');
  const view = toAlikePage('goals', projects, { first, count: 2, largest: 100 });
  expect(view.projects.rows.map(({ detail }) => detail)).toEqual(['2025年 · 某市某局 · 甲', '2025年 · 某市某局 · 乙']);
  expect(view.lead).toContain('2 个');
});
