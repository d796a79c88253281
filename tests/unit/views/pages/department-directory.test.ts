import { expect, test } from 'vitest';
import { toDirectory, toGuide } from '../../../../src/views/pages/department-directory.ts';

test('the directory has 200 departments a page in pinyin order, and a guide to its pages', () => {
  const names = ['安', '白', ...Array.from({ length: 200 }, (_, index) => `中${String(index).padStart(3, '0')}`)];
  const entries = names.toReversed().map((name, index) => ({
    id: String(index).padStart(10, '0'),
    name,
    documents: [`2026-${String(index).padStart(10, '0')}`],
  }));
  const pages = toDirectory(entries);
  expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(names);
  expect(toGuide(pages)).toEqual([
    { number: 1, href: '/departments/', first: '安', last: '中197' },
    { number: 2, href: '/departments/2/', first: '中198', last: '中199' },
  ]);
  expect(toGuide(toDirectory(entries.slice(0, 200)))).toEqual([]);
});
