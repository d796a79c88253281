import { join, resolve } from 'node:path';
import { Failure, readFlags } from './console/command.ts';
import type { Slice } from '../collections/portion.ts';

export interface SiteOptions {
  /** Absolute path of the sources folder. */
  readonly sources: string;
  /** Absolute path of the folder that is replaced by what is built. */
  readonly out: string;
  /** Path that the site is served under, with slashes at both ends. */
  readonly base: string;
  /** Origin that the site is served from, if it is known. */
  readonly site: string | undefined;
  /** Whether the documents that can be read are published when others cannot be read. */
  readonly keepGoing: boolean;
  /** Whether every document is read and every page rendered anew, and nothing of it is kept for later builds. */
  readonly fresh: boolean;
  /** How many processes render the pages of a site of which nothing is kept; the build chooses if it is not given. */
  readonly jobs: number | undefined;
}

export interface BuildOptions extends SiteOptions {
  /** The slice of the pages that is built instead of the whole site. */
  readonly slice: Slice | undefined;
  /** Whether the build only tells what it would change. */
  readonly check: boolean;
}

export interface MergeOptions extends SiteOptions {
  /** Absolute path of the folder that holds the slices. */
  readonly slices: string;
}

/** What a publisher may set in `portal.config.ts` and by flags. */
interface Portal {
  readonly base: string;
  readonly site?: string;
}

/** Where slices are put, and looked for. */
const SLICES = 'slices';

const SITE_FLAGS = {
  sources: { type: 'string', default: 'content/sources' },
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  'keep-going': { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  jobs: { type: 'string' },
} as const;

/** Reads the flags of `npm run build`; what is not given comes from `portal.config.ts`. Throws a `Failure` with exit code 2. */
export function readBuildOptions(args: readonly string[], portal: Portal): BuildOptions {
  const {
    slice: text,
    check,
    ...flags
  } = readFlags(args, {
    ...SITE_FLAGS,
    slice: { type: 'string' },
    check: { type: 'boolean', default: false },
  });
  const slice = text === undefined ? undefined : toSlice(text);
  if (check && slice) throw new Failure('--check 看的是整个网站，不能与 --slice 一起用', 2);
  const out = slice ? join(SLICES, `${slice.index}-of-${slice.count}`) : 'dist';
  return { ...toSiteOptions({ out, ...flags }, portal), slice, check };
}

/** Reads the flags of `npm run merge` in the same way. */
export function readMergeOptions(args: readonly string[], portal: Portal): MergeOptions {
  const { slices, ...flags } = readFlags(args, { ...SITE_FLAGS, slices: { type: 'string', default: SLICES } });
  return { ...toSiteOptions({ out: 'dist', ...flags }, portal), slices: resolve(slices) };
}

interface SiteFlags {
  readonly sources: string;
  readonly out: string;
  readonly base?: string;
  readonly site?: string;
  readonly 'keep-going': boolean;
  readonly fresh: boolean;
  readonly jobs?: string;
}

function toSiteOptions(flags: SiteFlags, portal: Portal): SiteOptions {
  return {
    sources: resolve(flags.sources),
    out: resolve(flags.out),
    base: toBase(flags.base ?? portal.base),
    site: toSite(flags.site ?? portal.site),
    keepGoing: flags['keep-going'],
    fresh: flags.fresh,
    jobs: flags.jobs === undefined ? undefined : toJobs(flags.jobs),
  };
}

function toJobs(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new Failure(`--jobs is a number from 1 to 99, found ${text}`, 2);
  return Number(text);
}

function toSlice(text: string): Slice {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (!index || !count || index > count) {
    throw new Failure(`--slice is a slice and their number such as 2/4, found ${text}`, 2);
  }
  return { index, count };
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
