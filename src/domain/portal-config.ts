/** What a publisher sets in `portal.config.ts`. Optional entries that are unset do not appear on the site; none is made up. */
export interface PortalConfig {
  /** Site name, shown in the header and in page titles. */
  readonly name: string;
  /** One sentence that says what the site is. */
  readonly description: string;
  /** Origin that the site is served from, such as `https://example.org`. Without it there are no canonical links and no sitemap. */
  readonly site?: string;
  /** Path that the site is served under, with slashes at both ends: `/` or `/budget/`. */
  readonly base: string;
  /** 主办单位 */
  readonly publisher: {
    readonly name: string;
    /** A government body publishes its own site: the line 非政府官方网站，以原文为准 is left out. */
    readonly official: boolean;
    readonly url?: string;
    /** 联系方式 */
    readonly contact?: string;
  };
  /** Where a reader reports an error: an e-mail address, or a web address in which `{url}` and `{title}` stand for the page. */
  readonly corrections?: string;
  /** Licence of the data that the portal derives (the documents themselves are public records). */
  readonly licence: { readonly name: string; readonly url?: string };
  /**
   * Pictures for chat apps and social networks: one a department and year, and one for each of so many projects (2,000 unless set);
   * the other projects show their department's. `false`: none.
   */
  readonly shareCards?: false | { readonly projects: number };
  /** Filing numbers of a site in China. */
  readonly filing?: {
    /** 网站标识码 (government sites only) */
    readonly siteCode?: string;
    /** ICP备案号 */
    readonly icp?: string;
    /** 公安机关备案号 */
    readonly police?: string;
    /** 党政机关网站标识 (government sites only): the address of the site's certificate */
    readonly emblem?: string;
    /** 我为政府网站找错 (government sites only): the address where faults of the site are reported */
    readonly faults?: string;
  };
}
