import { describe, expect, test } from 'vitest';
import { pageParam, toListPages } from '../../../../src/domain/list-pages.ts';
import { toPager } from '../../../../src/views/parts/pagination.ts';

describe('a list', () => {
  const items = Array.from({ length: 401 }, (_, index) => index);

  test('is split at 200 rows and loses none', () => {
    const pages = toListPages(items);
    expect(pages.map((page) => page.items.length)).toEqual([200, 200, 1]);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.map(pageParam)).toEqual([undefined, '2', '3']);
  });

  test('leads from page to page, the first at the address of the list', () => {
    const [first, second, third] = toListPages(items).map((page) => toPager('/names/a/', page));
    expect([first?.previous, first?.next]).toEqual([null, '/names/a/2/']);
    expect([second?.previous, second?.next]).toEqual(['/names/a/', '/names/a/3/']);
    expect([third?.previous, third?.next]).toEqual(['/names/a/2/', null]);
  });

  test('of one page has no pager, and an empty one has a page', () => {
    const [only] = toListPages([]);
    expect(only?.items).toEqual([]);
    expect(only && toPager('/names/a/', only)).toBeNull();
  });
});
