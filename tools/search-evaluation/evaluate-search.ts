import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../src/pipeline/console/command.ts';
import { readEverydayWords } from '../../src/search/index/everyday-words.ts';
import { buildSearchIndex } from '../../src/search/index/build-index.ts';
import { INDEX_FOLDER } from '../../src/search/shared/manifest.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { CityPlan } from '../city/generate-city.ts';
import { prepareCity } from '../city/prepare-city.ts';
import { removeFolder } from '../disk/temporary-folder.ts';
import { Random } from '../synthesis/random.ts';
import { Corpus } from './corpus.ts';
import { startCountingServer } from './counting-server.ts';
import { drawQueries } from './draw-queries.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';
import { evaluateRefined } from './judge-refined.ts';
import { isMiss, printRows, summarize, toMissLine } from './judge-results.ts';
import { startOurs, startStock } from './measure-queries.ts';
import { readQueries } from './read-queries.ts';
import { runQueries, type Engine } from './run-queries.ts';
import { buildStockIndex } from './stock-index.ts';

export interface SearchEvaluation {
  /** The built site, whose search page is used. */
  readonly site: string;
  /** A synthetic city that is searched instead of the site's own records. */
  readonly city: CityPlan | undefined;
  /** A file of queries; without it they are drawn from the records. */
  readonly queries: string | undefined;
  readonly seed: number;
  /** How many queries of each class are drawn. */
  readonly each: number;
  /** Of how many queries the bytes of a first visit are counted. */
  readonly cold: number;
  /** Whether Pagefind as it comes is evaluated beside our search. */
  readonly stock: boolean;
  /** Whether each query whose results are not perfect is listed. */
  readonly misses: boolean;
}

/** Folder for what is kept for the next evaluation: cities, and indexes of stock Pagefind. */
const CACHE = '.cache';

/** Runs queries in the search of a built site, in Chromium, and yields what came of them as paragraphs of Markdown. Throws a `Failure` if there is no site. */
export async function* evaluateSearch(plan: SearchEvaluation): AsyncGenerator<string> {
  const { site, seed, cold } = plan;
  if (!existsSync(join(site, INDEX_FOLDER))) {
    throw new Failure(`there is no search index in ${site}; run npm run build first, or name a site with --out`);
  }
  const city = plan.city && (await indexCity(plan.city));
  if (city) yield city.summary;
  const corpus = new Corpus(city?.folder ?? site);
  const queries = plan.queries ? readQueries(plan.queries) : drawQueries(corpus, new Random(seed), plan.each);
  const pageQueries = queries.filter(({ answersRow }) => answersRow === undefined);
  yield `${corpus.pages.length} pages, ${queries.length} queries, seed ${seed}\n`;

  const stock = plan.stock ? await buildStockIndex(corpus, CACHE) : undefined;
  const server = await startCountingServer([...(city ? [city.folder] : []), site, ...(stock ? [CACHE] : [])]);
  const browser = await launchBrowser();
  const evaluate = async ({ title, ...engine }: Engine, asked: readonly EvaluatedQuery[]) => {
    const { startBytes, judged } = await runQueries({ browser, server, corpus }, { title, ...engine }, asked, cold);
    const table = printRows(summarize(judged));
    return { judged, text: `## ${title}: ${(startBytes / 1000).toFixed(1)} KB at start\n\n${table}\n` };
  };
  try {
    const ours = await evaluate({ title: 'Ours', start: (page) => startOurs(page, server), ids: new Map() }, queries);
    yield ours.text;
    const page = await browser.newPage();
    await startOurs(page, server);
    const typed = pageQueries.filter(({ answers }) => answers === undefined).map(({ query }) => query);
    yield `${await evaluateRefined(page, corpus, typed)}\n`;
    await page.close();
    if (plan.misses) yield* ours.judged.filter(isMiss).map(toMissLine);
    if (!stock) return;
    const { folder, ids } = stock;
    const start = (opened: typeof page) => startStock(opened, server, basename(folder));
    yield (await evaluate({ title: 'Stock Pagefind', start, ids }, pageQueries)).text;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Indexes a synthetic city in a folder that is served in front of the built site. */
async function indexCity(plan: CityPlan): Promise<{ folder: string; summary: string }> {
  const folder = await prepareCity(plan, CACHE);
  removeFolder(join(folder, INDEX_FOLDER));
  const { shards, records } = await buildSearchIndex({
    collectionsDir: join(folder, 'collections'),
    distDir: folder,
    words: readEverydayWords('content/everyday-words.yaml').words,
  });
  const summary = `A city of ${plan.projects} projects, seed ${plan.seed}: ${records} records in ${shards} shards`;
  return { folder, summary };
}
