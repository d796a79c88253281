import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import htmlRules from '../../.htmlvalidate.mjs';
import { listFiles } from '../../src/disk/list-files.ts';
import type { Project } from '../../src/domain/records.ts';
import { checkPages } from '../../src/pipeline/check-pages.ts';
import { Failure } from '../../src/pipeline/console/command.ts';
import { weighPages } from '../pages/page-weight.ts';
import { pagePath } from '../pages/site-files.ts';
import { findBrokenLinks } from './find-broken-links.ts';
import type { HtmlFacts } from './read-html.ts';
import { type BuiltPages, listedPages } from './read-site.ts';

/** Returns a line for each fault. */
type Check = (site: BuiltPages) => string[] | Promise<string[]>;

/** What holds for every built site, whatever its documents are, by the sentence that says so. */
export const SITE_CHECKS: Readonly<Record<string, Check>> = {
  'every page is valid HTML': findInvalidHtml,
  'links lead only to pages, files and anchors that exist': findBrokenLinks,
  'nothing is inline, neither script nor style': ({ pages }) =>
    [...pages].flatMap(([file, { inlineCode }]) => inlineCode.map((tag) => `${file}: ${tag}`)),
  'nothing is requested from elsewhere': findForeignRequests,
  'every page has a title of its own': ({ pages }) => findShared(pages, ({ title }) => title),
  'every page has a description of its own': ({ pages }) => findShared(pages, ({ description }) => description),
  'every page has one h1': ({ pages }) =>
    [...pages].filter(([, { headings }]) => headings !== 1).map(([file, { headings }]) => `${file} has ${headings}`),
  'no page is empty': ({ pages }) =>
    [...pages]
      .filter(([, { title, description, characters }]) => title === '' || description === '' || characters < 20)
      .map(([file]) => file),
  'canonical links name the page itself': findWrongCanonicals,
  'the home page leads to every page': findOrphans,
  'the sitemap lists every page and no other': findSitemapFaults,
  'no page is heavier than its budget': ({ dir, base }) => [...weighPages(dir, base).over],
  'there is a page for each record and none besides': findUnbuiltRecords,
  'project pages show the indicators of their records': findWrongIndicators,
};

async function findInvalidHtml({ dir, pages }: BuiltPages): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const { results } = await validator.validateMultipleFiles([...pages.keys()].map((file) => join(dir, file)));
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${filePath}:${line}:${column} ${message} (${ruleId})`),
  );
}

function findForeignRequests({ dir, base, origin, pages }: BuiltPages): string[] {
  const isForeign = (address: string): boolean =>
    !address.startsWith('data:') && URL.parse(address, origin + base)?.origin !== origin;
  const inPages = [...pages].flatMap(([file, { requests }]) =>
    requests.filter(isForeign).map((to) => `${file}: ${to}`),
  );
  const inAssets = listFiles(dir)
    .filter((file) => /\.(css|js)$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(dir, file), 'utf8');
      const found = code.matchAll(
        /(?:url\(|@import|fetch\(|import\(|from|Worker\(|sendBeacon\()\s*["'`]?((?:https?:)?\/\/[^"'`)\s]+)/g,
      );
      return [...found].map(([, to]) => `${file}: ${to}`);
    });
  return [...inPages, ...inAssets];
}

function findShared(pages: BuiltPages['pages'], read: (facts: HtmlFacts) => string): string[] {
  const groups = Map.groupBy(pages, ([, facts]) => read(facts));
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([text, group]) => `${text}: ${group.map(([file]) => file).join(', ')}`);
}

function findWrongCanonicals(site: BuiltPages): string[] {
  const { base, origin, hasOrigin, pages } = site;
  const listed = new Set(listedPages(site).map(([file]) => file));
  return [...pages].flatMap(([file, { canonical }]) => {
    // An embed names the page whose content it shows.
    const of = /^embed\//.test(file) ? file.slice('embed/'.length) : file;
    const own = hasOrigin && listed.has(of) ? origin + base + pagePath(of) : null;
    return canonical === own ? [] : [`${file}: ${canonical ?? 'none'}, expected ${own ?? 'none'}`];
  });
}

function findOrphans(site: BuiltPages): string[] {
  const { base, origin, pages } = site;
  const reached = new Set(['index.html']);
  for (const file of reached) {
    for (const link of pages.get(file)?.links ?? []) {
      const url = URL.parse(link, origin + base + pagePath(file));
      if (url?.origin !== origin || !url.pathname.startsWith(base)) continue;
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (pages.has(target)) reached.add(target);
    }
  }
  return listedPages(site).flatMap(([file]) => (reached.has(file) ? [] : [file]));
}

function findSitemapFaults(site: BuiltPages): string[] {
  const { dir, base, origin, hasOrigin } = site;
  const maps = listFiles(dir).filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const indexed = readAddresses(hasOrigin ? [join(dir, 'sitemap-index.xml')] : []);
  const mapped = readAddresses(maps.map((file) => join(dir, file)));
  const pages = new Set(hasOrigin ? listedPages(site).map(([file]) => origin + base + pagePath(file)) : []);
  return [
    ...[...pages.difference(mapped)].map((address) => `${address} is missing`),
    ...[...mapped.difference(pages)].map((address) => `${address} is no page`),
    ...[...indexed.symmetricDifference(new Set(maps.map((file) => origin + base + file)))].map(
      (address) => `${address} is not in both the index and the site`,
    ),
  ];
}

/** The addresses that sitemaps or their index list. A file that is not there lists none. */
function readAddresses(files: readonly string[]): Set<string> {
  const text = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  return new Set([...text.join('').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => decodeURI(address)));
}

async function findUnbuiltRecords(site: BuiltPages): Promise<string[]> {
  const listed = new Set(listedPages(site).map(([file]) => file));
  const former = [...site.pages.keys()]
    .filter((file) => !listed.has(file))
    .map((file) => file.replace(/\/index\.html$/, ''));
  try {
    await checkPages(join(site.dir, 'data'), site.dir, former);
    return [];
  } catch (error) {
    if (error instanceof Failure) return [error.message];
    throw error;
  }
}

function findWrongIndicators({ dir, pages }: BuiltPages): string[] {
  const lines = readFileSync(join(dir, 'data/projects.ndjson'), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { id, indicators } = JSON.parse(line) as Project;
    const shown = [...(pages.get(`projects/${id}/index.html`)?.ids ?? [])].filter((anchor) => anchor.startsWith('i-'));
    const expected = new Set(indicators.map((indicator) => indicator.id));
    const differ = expected.symmetricDifference(new Set(shown)).size;
    return differ === 0 ? [] : [`projects/${id}/: ${differ} of ${expected.size} indicators differ`];
  });
}
