import { describe, expect, it } from 'vitest';
import { toFormerPage } from '../../../../src/views/pages/former-page.ts';
import { parse, tabularProject } from '../../../support/parse.ts';
import { makeAddress } from '../../publishing/permalinks/make-address.ts';

describe('the page of what is gone', () => {
  const address = makeAddress(['某局', '某中心', '甲'], { gone: { on: '2025-03-01', reason: '并入乙' } });
  const page = { path: `projects/${address.id}`, address, to: null };
  const { document } = parse(tabularProject('保障运行。', '无'));
  if (!document) throw new Error('the text does not read');
  const linkIn = (text?: Parameters<typeof toFormerPage>[1]) =>
    toFormerPage(page, text)
      .facts.map(([, , href]) => href)
      .filter((href) => href !== undefined);

  it('says what it was, its last amounts, when it went and why', () => {
    const { name, holders, facts } = toFormerPage(page);
    expect([...holders, name]).toEqual(['某局', '某中心', '甲']);
    expect(facts).toContainEqual(['总计', '100.00 万元']);
    expect(facts).toContainEqual(['撤下', '2025-03-01']);
    expect(facts).toContainEqual(['原因', '并入乙']);
  });

  it('leads to the line of the text in which it stood last, where the site keeps that', () => {
    const earlier = `/sources/${document.id}/${document.source.sha256.slice(0, 8)}/#L12`;
    expect(linkIn({ document, isCurrent: false })).toEqual([earlier]);
    expect(linkIn({ document, isCurrent: true })).toEqual([`/sources/${document.id}/#L12`]);
    expect(linkIn({ document: { ...document, layout: 'grid' }, isCurrent: true })).toEqual([
      `/sources/${document.id}/`,
    ]);
    expect(linkIn()).toEqual([]);
  });
});
