import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { buildSearchIndex } from '../src/search/index/build-index.ts';
import { INDEX_FOLDER } from '../src/search/shared/manifest.ts';
import { Corpus } from '../tools/search-evaluation/corpus.ts';
import { startCountingServer } from '../tools/search-evaluation/counting-server.ts';
import {
  measure,
  measureColdBytes,
  startOurs,
  startStock,
  type Start,
} from '../tools/search-evaluation/measure-queries.ts';
import { drawQueries, type EvaluatedQuery } from '../tools/search-evaluation/draw-queries.ts';
import { evaluateRefined } from '../tools/search-evaluation/judge-refined.ts';
import { judge, printRows, summarize, type Judged } from '../tools/search-evaluation/judge-results.ts';
import { buildStockIndex } from '../tools/search-evaluation/stock-index.ts';
import { Random } from '../tools/synthesis/random.ts';
import { launchBrowser } from '../tools/browser/launch-browser.ts';
import { prepareCity } from '../tools/search-evaluation/prepare-city.ts';

await runCommand('eval:search', async () => {
  const flags = readFlags(process.argv.slice(2), {
    out: { type: 'string', default: 'dist' },
    projects: { type: 'string' },
    years: { type: 'string', default: '1' },
    queries: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '30' },
    cold: { type: 'string', default: '80' },
    stock: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  });
  if (!existsSync(join(flags.out, INDEX_FOLDER))) {
    throw new Failure(`there is no search index in ${flags.out}; run npm run build first, or name a site with --out`);
  }
  const city = flags.projects && (await indexCity(count(flags.projects), count(flags.years), Number(flags.seed)));
  const corpus = new Corpus(city || flags.out);
  const queries = flags.queries
    ? await readQueries(flags.queries)
    : drawQueries(corpus, new Random(Number(flags.seed)), Number(flags.each));
  console.log(`${corpus.pages.length} pages, ${queries.length} queries, seed ${flags.seed}\n`);

  const stock = flags.stock ? await buildStockIndex(corpus, '.cache') : undefined;
  const server = await startCountingServer([...(city ? [city] : []), flags.out, ...(stock ? ['.cache'] : [])]);
  const browser = await launchBrowser();
  try {
    const translate = (found: readonly string[], ids: ReadonlyMap<string, string>): string[] =>
      found.map((id) => ids.get(id) ?? id);
    const run = async (title: string, start: Start, ids: ReadonlyMap<string, string>): Promise<Judged[]> => {
      const page = await browser.newPage();
      const startBytes = await start(page);
      const judged: Judged[] = [];
      for (const [index, query] of queries.entries()) {
        const measured = await measure(page, query.query);
        const cold = index % Math.ceil(queries.length / Number(flags.cold)) === 0;
        const bytes = cold ? await measureColdBytes(browser, server, start, query.query) : undefined;
        const { all, first, ...rest } = { ...measured, ...(bytes === undefined ? {} : { bytes }) };
        judged.push(judge(corpus, query, { ...rest, all: translate(all, ids), first: translate(first, ids) }));
      }
      await page.close();
      console.log(`## ${title}: ${(startBytes / 1000).toFixed(1)} KB at start\n\n${printRows(summarize(judged))}\n`);
      return judged;
    };
    const ours = await run('Ours', (page) => startOurs(page, server), new Map());
    const refining = await browser.newPage();
    await startOurs(refining, server);
    const typed = queries.map(({ query }) => query);
    console.log(`${await evaluateRefined(refining, corpus, typed)}\n`);
    await refining.close();
    if (flags.misses) printMisses(ours);
    if (!stock) return;
    await run('Stock Pagefind', (page) => startStock(page, server, basename(stock.folder)), stock.ids);
  } finally {
    await browser.close();
    server.close();
  }
});

function count(digits: string): number {
  if (!/^[1-9]\d*$/.test(digits)) throw new Failure(`expected a number of projects or years, found ${digits}`, 2);
  return Number(digits);
}

/** Indexes a synthetic city in a folder of the cache, to be served in front of the built site, whose search page is used. */
async function indexCity(projects: number, years: number, seed: number): Promise<string> {
  const city = prepareCity({ projects, years, seed, lastYear: 2026 }, '.cache');
  await rm(join(city, INDEX_FOLDER), { recursive: true, force: true });
  const { shards, records } = await buildSearchIndex({ collectionsDir: join(city, 'collections'), distDir: city });
  console.log(`A city of ${projects} projects, seed ${seed}: ${records} records in ${shards} shards`);
  return city;
}

/** Lines of text, or of JSON as `{"query": "…"}` with an optional `kind`. */
async function readQueries(file: string): Promise<EvaluatedQuery[]> {
  if (!existsSync(file)) throw new Failure(`there is no ${file}`, 2);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    if (!line.startsWith('{"')) return { kind: 'queries', query: line };
    const { query, kind } = JSON.parse(line) as { query?: unknown; kind?: unknown };
    if (typeof query !== 'string') throw new Failure(`${file}: expected {"query": "…"}, found ${line}`);
    return { kind: typeof kind === 'string' ? kind : 'queries', query };
  });
}

function printMisses(judged: readonly Judged[]): void {
  for (const { kind, query, truths, recall, precision, precisionAt10, nameFirst, wrongTotal } of judged) {
    if (recall < 1 || precision < 0.99 || precisionAt10 < 1 || nameFirst === false || wrongTotal) {
      console.log(JSON.stringify({ kind, query, truths, recall, precision, precisionAt10, nameFirst, wrongTotal }));
    }
  }
}
