import type { PortalConfig } from '../../domain/portal-config.ts';

/** A number or a mark that a public site in China shows in its footer; `href` is where it is looked up. */
export interface Filing {
  readonly label: string;
  readonly href: string | null;
}

/** The filings that are configured, in the order in which sites show them. None is made up. */
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
