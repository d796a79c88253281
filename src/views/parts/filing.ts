import type { PortalConfig } from '../../domain/portal-config.ts';

/** A number or a mark in the footer of a public site in China. `href` is the address where readers can look it up. */
export interface Filing {
  readonly label: string;
  readonly href: string | null;
}

/** Lists the configured filings in the usual order. It adds none that is not configured. */
export function toFilings({ siteCode, icp, police, emblem, faults }: NonNullable<PortalConfig['filing']>): Filing[] {
  const filings: [label: string | undefined, href: string | null | undefined][] = [
    [emblem && '党政机关网站标识', emblem],
    [siteCode && `网站标识码：${siteCode}`, null],
    [icp, 'https://beian.miit.gov.cn/'],
    [police, 'https://beian.mps.gov.cn/'],
    [faults && '我为政府网站找错', faults],
  ];
  return filings.flatMap(([label, href]) => (label ? [{ label, href: href ?? null }] : []));
}
