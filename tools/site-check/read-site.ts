import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/pipeline/console/command.ts';
import { htmlFiles } from '../pages/site-files.ts';
import { type HtmlFacts, readHtml } from './read-html.ts';

/** A built site with what its pages say. */
export interface BuiltPages {
  readonly dir: string;
  /** The path that it was built for. */
  readonly base: string;
  /** The origin that it was built for, or one that stands for it where it was built without. */
  readonly origin: string;
  /** Whether it was built for an origin, so that it has canonical links and a sitemap. */
  readonly hasOrigin: boolean;
  /** What each page says, by its file. */
  readonly pages: ReadonlyMap<string, HtmlFacts>;
}

/** Reads all pages of a built site. Throws a `Failure` if there is no site. */
export function readSite(dir: string): BuiltPages {
  if (!existsSync(join(dir, 'index.html'))) throw new Failure(`there is no site in ${dir}; run "npm run build" first`);
  const pages = new Map(htmlFiles(dir).map((file) => [file, readHtml(readFileSync(join(dir, file), 'utf8'))]));
  const home = pages.get('index.html')!;
  const script = home.requests.find((address) => address.endsWith('/theme.js')) ?? '/theme.js';
  const hasOrigin = home.canonical !== null;
  const origin = hasOrigin ? new URL(home.canonical!).origin : 'https://site.invalid';
  return { dir, base: script.slice(0, -'theme.js'.length), origin, hasOrigin, pages };
}

/** The pages that search engines are to find. */
export const listedPages = ({ pages }: BuiltPages): [file: string, facts: HtmlFacts][] =>
  [...pages].filter(([, { noindex }]) => !noindex);
