import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import portal from '../../portal.config.ts';
import { readVariable } from '../pipeline/environment.ts';
import { listDocuments } from './documents.ts';
import { readFileFindings } from './full-records.ts';
import { sourceDate } from './source-date.ts';

/**
 * The key under which a page is kept from one build to the next (`src/pipeline/render-pages.ts`), for `getStaticPaths` to give.
 *
 * A page is rendered again when its key has changed, or the code in `src/`, or the versions of the packages. So the rule is:
 * **`read` tells all that the page reads and does not import**: the rows that it shows and how many there are, and the date of their
 * sources; of a document, {@link digestDocuments}. What all pages share, the configuration and the environment, is added here.
 * A page that sums up the whole site has no key and is rendered in every build.
 *
 * There is no key in `npm run dev`, where nothing is kept. Throws if a part of `read` is not what JSON can tell.
 */
export function pageKey(...read: readonly unknown[]): { readonly cacheKey?: string } {
  site ??= digestSite();
  return site === 'not kept' ? {} : { cacheKey: digest([site, ...read]) };
}

let site: string | undefined;

function digestSite(): string {
  const assets = readVariable('assetsDir');
  if (assets === undefined) return 'not kept';
  // Names of scripts and style sheets tell their content; pages refer to them.
  const names = readdirSync(assets).toSorted();
  const hasCards = readVariable('shareCards') !== undefined;
  return digest([portal, names, hasCards, readFileSync('astro.config.mjs', 'utf8'), process.versions]);
}

let documents: Promise<ReadonlyMap<string, string>> | undefined;

/**
 * Digests of all that there is to read of each document, by its id: record, projects, findings, text (its SHA-256 is in the record), date.
 * What a project's entry says is in its own record or in that of the document.
 */
export function digestDocuments(): Promise<ReadonlyMap<string, string>> {
  return (documents ??= listDocuments().then(async (all) => {
    const digests = new Map<string, string>();
    for (const { document, entries } of all) {
      const { file } = document.source;
      const records = entries.map(({ line }) => line.digest);
      digests.set(document.id, digest([document, records, await readFileFindings(file), sourceDate([file])]));
    }
    return digests;
  }));
}

const digest = (parts: readonly unknown[]): string => hash('sha256', JSON.stringify(parts, toPlain), 'base64url');

/** Leaves out where in its file a record begins, which no page shows. */
function toPlain(key: string, value: unknown): unknown {
  if (key === 'offset') return undefined;
  if (value === undefined || typeof value === 'function' || value instanceof Map || value instanceof Set)
    throw new TypeError(`a page's key cannot tell ${key}: ${String(value)}`);
  return value;
}
