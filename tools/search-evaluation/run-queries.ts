import type { Browser } from 'playwright-core';
import type { Corpus } from './corpus.ts';
import type { CountingServer } from './counting-server.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';
import { judge, type Judged } from './judge-results.ts';
import { measure, measureCold, type Start } from './measure-queries.ts';

/** A search engine as it is evaluated. */
export interface Engine {
  readonly title: string;
  readonly start: Start;
  /** Our id of a page by the engine's own; an id that is not in it is ours already. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What queries are run with. */
export interface Setup {
  readonly browser: Browser;
  readonly server: CountingServer;
  readonly corpus: Corpus;
}

/**
 * Runs queries in an engine and judges what it finds. Of about `cold` of them, evenly spread, the bytes of a visitor's first query
 * are counted too. `startBytes` is what the engine loads before any query.
 */
export async function runQueries(
  { browser, server, corpus }: Setup,
  { start, ids }: Engine,
  queries: readonly EvaluatedQuery[],
  cold: number,
): Promise<{ readonly startBytes: number; readonly judged: Judged[] }> {
  const toOurs = (found: readonly string[]): string[] => found.map((id) => ids.get(id) ?? id);
  const step = Math.ceil(queries.length / cold);
  const page = await browser.newPage();
  const startBytes = await start(page);
  const judged: Judged[] = [];
  for (const [index, query] of queries.entries()) {
    const measured = await measure(page, query);
    const cost = index % step === 0 ? await measureCold(browser, server, start, query) : {};
    const found = { all: toOurs(measured.all), first: toOurs(measured.first) };
    judged.push(judge(corpus, query, { ...measured, ...cost, ...found }));
  }
  await page.close();
  return { startBytes, judged };
}
