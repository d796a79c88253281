import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';

interface Options {
  /** Whether a page is to be rendered here. Paths are below the base, without slashes at their ends. */
  readonly isHere: (path: string) => boolean;
  /** Whether it belongs to the whole site. */
  readonly isSiteWide: (path: string) => boolean;
  /** Is given the addresses of the pages that are rendered elsewhere, where the site's own is known. */
  readonly elsewhere: string[];
  /** Told before a page is rendered; those that an earlier build has rendered count as done. */
  readonly onPage: (done: number, all: number) => void;
}

/** Renders a part of the pages; Astro itself knows no parts. Pages of the whole site come first, whatever the part. */
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
