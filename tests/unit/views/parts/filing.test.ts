import { expect, test } from 'vitest';
import { toFilings } from '../../../../src/views/parts/filing.ts';

test('nothing stands in the footer that is not configured', () => {
  expect(toFilings({})).toEqual([]);
  expect(toFilings({ icp: '京ICP备00000000号' })).toEqual([
    { label: '京ICP备00000000号', href: 'https://beian.miit.gov.cn/' },
  ]);
});

test('a government site shows its mark, its code, its filings and where faults are reported', () => {
  const filing = {
    siteCode: '0000000000',
    icp: '京ICP备00000000号',
    police: '京公网安备00000000000000号',
    emblem: 'https://example.org/mark',
    faults: 'https://example.org/faults?site=0000000000',
  };
  expect(toFilings(filing)).toEqual([
    { label: '党政机关网站标识', href: filing.emblem },
    { label: '网站标识码：0000000000', href: null },
    { label: filing.icp, href: 'https://beian.miit.gov.cn/' },
    { label: filing.police, href: 'https://beian.mps.gov.cn/' },
    { label: '我为政府网站找错', href: filing.faults },
  ]);
});
