import { describe, expect, test } from 'vitest';
import { toMetaTags } from '../../../../src/views/parts/page-meta.ts';

const page = { portal: { name: '明账' }, host: undefined, title: '某页', description: '说明' };

const names = (tags: readonly { name: string }[]) => tags.map(({ name }) => name);

describe('meta tags', () => {
  test('leave out what is not configured', () => {
    expect(names(toMetaTags({ ...page, meta: undefined }))).toEqual(['SiteName', 'description']);
  });

  test('name site and domain, and the identification code of a government site', () => {
    const portal = { name: '明账', filing: { siteCode: '4401000000' } };
    const tags = toMetaTags({ ...page, portal, host: 'x.example', meta: undefined });
    expect(tags.slice(0, 3)).toEqual([
      { name: 'SiteName', content: '明账' },
      { name: 'SiteDomain', content: 'x.example' },
      { name: 'SiteIDCode', content: '4401000000' },
    ]);
  });

  test('of a list name its column', () => {
    expect(names(toMetaTags({ ...page, meta: { column: 'budgets' } }))).toEqual([
      'SiteName',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'description',
    ]);
  });

  test('of a document name its source, and its day only where it is known', () => {
    const of = (publishedAt: string | null) =>
      toMetaTags({ ...page, meta: { column: 'budgets', article: { source: '某局', publishedAt } } });
    expect(of('2026-02-01')).toContainEqual({ name: 'PubDate', content: '2026-02-01' });
    expect(of('2026-02-01')).toContainEqual({ name: 'ContentSource', content: '某局' });
    expect(names(of(null))).not.toContain('PubDate');
  });
});
