import { resolve } from 'node:path';
import { Failure, readFlags } from './command.ts';

export interface BuildOptions {
  /** Absolute path of the sources folder. */
  readonly sources: string;
  /** Absolute path of the folder that is replaced by the site. */
  readonly out: string;
  /** Path that the site is served under, with slashes at both ends. */
  readonly base: string;
  /** Origin that the site is served from, if it is known. */
  readonly site: string | undefined;
  /** Publish the documents that can be read when others cannot. */
  readonly keepGoing: boolean;
  /** Read every document and render every page anew, and keep nothing of it for later builds. */
  readonly fresh: boolean;
}

/** Reads the flags of `npm run build`; what is not given comes from `portal.config.ts`. Throws a `Failure` with exit code 2. */
export function readBuildOptions(
  args: readonly string[],
  portal: { readonly base: string; readonly site?: string },
): BuildOptions {
  const flags = readFlags(args, {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: portal.base },
    site: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  });
  return {
    sources: resolve(flags.sources),
    out: resolve(flags.out),
    base: toBase(flags.base),
    site: toSite(flags.site ?? portal.site),
    keepGoing: flags['keep-going'],
    fresh: flags.fresh,
  };
}

/** `budget`, `/budget` and `/budget/` all mean `/budget/`. */
export function toBase(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment))) {
    throw new Failure(`--base is a path such as /budget/, found ${path}`, 2);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function toSite(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.parse(site);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Failure(`--site is an origin such as https://example.org (a path goes to --base), found ${site}`, 2);
  }
  return url.origin;
}
