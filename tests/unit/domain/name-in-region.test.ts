import { expect, test } from 'vitest';
import { showRegion, showRegionOf } from '../../../src/domain/name-in-region.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeDocument } from '../../support/make-rows.ts';

const own = makeProject([], { department: '市档案馆', unit: '市档案馆' });
const other = makeProject([], { department: '市档案馆', unit: '市方志馆' });

test('the region stands behind the name of a department, and of the unit that is the department', () => {
  const document = showRegion(makeDocument([own, other], { department: '市档案馆', region: '西川' }));
  expect(document.department).toBe('市档案馆（西川）');
  expect(document.units.map(({ name }) => name)).toEqual(['市档案馆（西川）', '市方志馆']);
  expect(
    [own, other].map((project) => showRegionOf(project, '西川')).map(({ department, unit }) => [department, unit]),
  ).toEqual([
    ['市档案馆（西川）', '市档案馆（西川）'],
    ['市档案馆（西川）', '市方志馆'],
  ]);
});

test('without a region nothing is changed', () => {
  const document = makeDocument([own]);
  expect(showRegion(document)).toBe(document);
  expect(showRegionOf(own, null)).toBe(own);
});
