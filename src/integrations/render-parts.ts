import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';

/** A page with a key, which says all that it is made from. */
export interface KeyedPage {
  /** The file of the page, relative to the folder of the site. */
  readonly file: string;
  readonly key: string;
}

interface Options {
  /** Whether this build renders the page. Paths are relative to the base, without slashes at either end. */
  readonly isHere: (path: string) => boolean;
  /** Whether the page sums up the whole site, as the home page does. */
  readonly isSiteWide: (path: string) => boolean;
  /** Puts a page in its place if an earlier build has kept it, and tells whether it has. */
  readonly takeKept: (page: KeyedPage) => boolean;
  /** Receives the pages with a key that this build renders. */
  readonly rendered: KeyedPage[];
  /**
   * Receives the full addresses of the pages that are not rendered here. It stays empty where `site` is not configured.
   */
  readonly elsewhere: string[];
  /** Runs when Astro has read its content, before it bundles the code. */
  readonly onStart: () => void;
  /** Runs before each page is rendered. */
  readonly onPage: (done: number, all: number) => void;
}

/**
 * Makes Astro render only the chosen pages, which it has no option for, by wrapping its prerenderer. Pages of the whole site
 * come first.
 */
export function renderParts(options: Options): AstroIntegration {
  const { isHere, isSiteWide, takeKept, rendered, elsewhere, onStart, onPage } = options;
  let base = '/';
  let site: string | undefined;

  function isToRender({ pathname, route, cacheKey }: PathWithRoute): boolean {
    const path = trim(pathname);
    if (!isHere(path)) return false;
    if (cacheKey === undefined || route.type !== 'page') return true;
    const page = { file: `${path}/index.html`, key: cacheKey };
    if (takeKept(page)) return false;
    rendered.push(page);
    return true;
  }

  function choosePaths(all: readonly PathWithRoute[]): PathWithRoute[] {
    const { first = [], rest = [] } = Object.groupBy(all, ({ pathname }) =>
      isSiteWide(trim(pathname)) ? 'first' : 'rest',
    );
    return [...first, ...rest].filter((path) => {
      const isChosen = isToRender(path);
      if (!isChosen && site !== undefined && path.route.type === 'page')
        elsewhere.push(new URL(`${base}${trim(path.pathname)}/`.replace(/\/+$/, '/'), site).href);
      return isChosen;
    });
  }

  function wrap(prerenderer: AstroPrerenderer): AstroPrerenderer {
    let done = 0;
    let all = 0;
    return {
      ...prerenderer,
      async getStaticPaths() {
        const paths = choosePaths(await prerenderer.getStaticPaths());
        all = paths.length;
        return paths;
      },
      render(request, options) {
        onPage(done++, all);
        return prerenderer.render(request, options);
      },
    };
  }

  return {
    name: 'mingzhang-render-parts',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        onStart();
        setPrerenderer(wrap);
      },
    },
  };
}

const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
