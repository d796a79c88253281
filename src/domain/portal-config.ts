/** The settings of a publisher in `portal.config.ts`. The site leaves out optional entries that are unset and invents none. */
export interface PortalConfig {
  /** Site name, shown in the header and in page titles. */
  readonly name: string;
  /** One sentence that says what the site is. */
  readonly description: string;
  /** The origin that serves the site, such as `https://example.org`. Without it there are no canonical links and no sitemap. */
  readonly site?: string;
  /** The path of the site on its origin, with slashes at both ends: `/` or `/budget/`. */
  readonly base: string;
  /** 主办单位 */
  readonly publisher: {
    readonly name: string;
    /** Whether a government body publishes the site. Pages of other publishers say 非政府官方网站，以原文为准. */
    readonly official: boolean;
    readonly url?: string;
    /** 联系方式 */
    readonly contact?: string;
  };
  /** Where readers report an error: an e-mail address, or a web address in which `{url}` and `{title}` stand for the page. */
  readonly corrections?: string;
  /** The licence of the data that the portal derives. The documents themselves are public records. */
  readonly licence: { readonly name: string; readonly url?: string };
  /**
   * Pictures for chat apps and social networks. Each document has one, and so have 2,000 projects of the newest years, or as many as are set
   * here. The other projects show their department's. `false` turns the pictures off.
   */
  readonly shareCards?: false | { readonly projects: number };
  /**
   * How fine the static JSON API is: `projects` has a file for each project and unit, `departments` has them in the file of their document.
   * Up to 3,000 projects the default is `projects`. Some hosts count or limit files.
   */
  readonly api?: 'projects' | 'departments';
  /** The filing numbers of a site in China. */
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
