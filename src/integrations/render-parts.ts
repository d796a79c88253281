import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';

interface Options {
  /** Whether this build renders the page. Paths are relative to the base, without slashes at either end. */
  readonly isHere: (path: string) => boolean;
  /** Whether the page sums up the whole site, as the home page does. */
  readonly isSiteWide: (path: string) => boolean;
  /**
   * Receives the full addresses of the pages that other slices render. It stays empty where `site` is not configured.
   */
  readonly elsewhere: string[];
  /** Runs before each page is rendered. `done` includes the pages that Astro keeps from an earlier build. */
  readonly onPage: (done: number, all: number) => void;
}

/**
 * Makes Astro render only the chosen pages, which it has no option for, by wrapping its prerenderer. Pages of the whole site
 * come first.
 */
export function renderParts({ isHere, isSiteWide, elsewhere, onPage }: Options): AstroIntegration {
  let base = '/';
  let site: string | undefined;

  function choosePaths(all: readonly PathWithRoute[]): PathWithRoute[] {
    const { first = [], rest = [] } = Object.groupBy(all, ({ pathname }) =>
      isSiteWide(trim(pathname)) ? 'first' : 'rest',
    );
    const { here = [], there = [] } = Object.groupBy([...first, ...rest], ({ pathname }) =>
      isHere(trim(pathname)) ? 'here' : 'there',
    );
    if (site !== undefined) {
      for (const { pathname, route } of there)
        if (route.type === 'page') elsewhere.push(new URL(`${base}${trim(pathname)}/`.replace(/\/+$/, '/'), site).href);
    }
    return here;
  }

  function wrap(prerenderer: AstroPrerenderer): AstroPrerenderer {
    let places = new Map<string, number>();
    return {
      ...prerenderer,
      async getStaticPaths() {
        const paths = choosePaths(await prerenderer.getStaticPaths());
        places = new Map(paths.map(({ pathname }, place) => [trim(pathname), place]));
        return paths;
      },
      render(request, options) {
        onPage(places.get(trim(new URL(request.url).pathname.slice(base.length))) ?? 0, places.size);
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
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(wrap),
    },
  };
}

const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
