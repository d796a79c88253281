import type { Browser, Page } from 'playwright-core';
import type { Hit } from '../../src/search/client/hit.ts';
import type * as FindRowsModule from '../../src/search/client/find-rows.ts';
import type * as QueryModule from '../../src/search/client/reading/query.ts';
import type * as RowQueryModule from '../../src/search/client/rows/row-query.ts';
import type { RowQuery } from '../../src/search/client/rows/row-query.ts';
import type * as SessionModule from '../../src/search/client/session.ts';
import type { Sort } from '../../src/search/client/state.ts';
import type { CountingServer } from './counting-server.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';

/** What an engine found for a query, and what it took. */
export interface Measured {
  /** Ids of all results. */
  readonly all: readonly string[];
  /** Ids of the first ten results, in their order. */
  readonly first: readonly string[];
  /** Number of results, if the engine calls it exact. */
  readonly total?: number;
  /** Milliseconds until the first ten results can be shown. */
  readonly ms: number;
  /** The same when all files that the query needs are loaded already. */
  readonly warmMs: number;
  /** Bytes that the query loads if it is a visitor's first. They are counted for some queries only. */
  readonly bytes?: number;
  /** Milliseconds of that query on a slow line (`slow-proxy.ts`). */
  readonly slowMs?: number;
}

/** Starts an engine in a page and returns the bytes that it loads. */
export type Start = (page: Page) => Promise<number>;

/** The functions that an engine offers inside the page. */
interface InPage {
  search(
    query: string,
  ): Promise<{ all: string[]; first: string[]; rows?: string[]; isInstead?: boolean; total?: number; ms: number }>;
  /** Searches for indicators with the fields of an address, and returns up to `most`. Stock Pagefind does not have it. */
  listRows?(fields: RowQuery, most: number): Promise<{ all: string[]; ms: number }>;
  /** Searches with a filter and an order, and returns all results in that order. Stock Pagefind does not have it. */
  refine?(
    query: string,
    filter: readonly [key: string, value: string],
    sort: Sort,
  ): Promise<{ all: string[]; ms: number }>;
}

declare global {
  var measured: InPage;
}

/** Starts our search in a page. The bytes are those of the search page's own scripts too. */
export async function startOurs(page: Page, server: CountingServer): Promise<number> {
  server.takeBytes();
  await page.goto(`${server.url}search/`, { waitUntil: 'load' });
  await page.evaluate(
    async ([root, ...modules]) => {
      const [{ SearchSession: Session }, { listRows, readRowQuestion }, { toCondition, toSelection }, { parseQuery }] =
        (await Promise.all(modules.map((module) => import(module)))) as [
          typeof SessionModule,
          typeof FindRowsModule,
          typeof RowQueryModule,
          typeof QueryModule,
        ];
      const toRowId = ({ record, row }: FindRowsModule.FoundRow): string => `${record.path}#${row[0]}`;
      const started = await Session.start(root!, new Map());
      const toId = ({ shard, page: number }: Hit): string => `${shard.entry.name} ${number}`;
      globalThis.measured = {
        async refine(query, [key, value], sort) {
          started.engine.forget();
          const start = performance.now();
          const state = { query, selection: new Map([[key, new Set([value])]]), sort };
          const { results, instead } = await started.search(state);
          await results.take(10);
          const ms = performance.now() - start;
          return { all: instead ? [] : results.hits.map(toId), ms };
        },
        async search(typed) {
          // For the second measurement the files may be kept, but not the answer.
          started.engine.forget();
          const start = performance.now();
          const outcome = await started.search({ query: typed, selection: new Map(), sort: 'relevance' });
          const first = await outcome.results.take(10);
          const ms = performance.now() - start;
          const { hits, total, isTotalExact } = outcome.results;
          const told = isTotalExact ? { total } : {};
          const rows = outcome.rows.map(toRowId);
          const isInstead = outcome.instead !== undefined;
          return { all: hits.map(toId), first: first.map(({ hit }) => toId(hit)), rows, isInstead, ...told, ms };
        },
        async listRows(fields, most) {
          const { engine } = started;
          engine.forget();
          const start = performance.now();
          const question = await readRowQuestion(engine, parseQuery(fields.q, engine.variants, engine.words));
          const filters = { selection: toSelection(fields), condition: toCondition(fields), level: fields.level };
          const all: string[] = [];
          for await (const row of listRows(engine, question, filters)) {
            all.push(toRowId(row));
            if (all.length === most) break;
          }
          return { all, ms: performance.now() - start };
        },
      };
    },
    [
      `${server.url}search-index/`,
      ...['session.ts', 'find-rows.ts', 'rows/row-query.ts', 'reading/query.ts', 'run-instead.ts'].map((module) =>
        server.source(`search/client/${module}`),
      ),
    ],
  );
  await settle();
  return server.takeBytes();
}

/** Starts stock Pagefind, whose index is in `folder` of the server, in a page. The ids of its results are its own. */
export async function startStock(page: Page, server: CountingServer, folder: string): Promise<number> {
  await page.goto(`${server.url}404.html`);
  server.takeBytes();
  await page.evaluate(async (module) => {
    const pagefind = await import(module);
    await pagefind.init();
    await pagefind.search('');
    globalThis.measured = {
      async search(typed) {
        const start = performance.now();
        const { results } = await pagefind.search(typed);
        await Promise.all(results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data()));
        const ids = results.map(({ id }: { id: string }) => id);
        return { all: ids, first: ids.slice(0, 10), ms: performance.now() - start };
      },
    };
  }, `${server.url}${folder}/pagefind.js`);
  await settle();
  return server.takeBytes();
}

/** Runs a query twice in a page in which an engine is started. */
export async function measure(page: Page, query: EvaluatedQuery): Promise<Measured> {
  const first = await run(page, query);
  const again = await run(page, query);
  const { fields } = query;
  if (!fields) return { ...first, warmMs: again.ms };
  const { all } = await page.evaluate((asked) => globalThis.measured.listRows!(asked, Infinity), fields);
  return { ...first, all, warmMs: again.ms };
}

/** Runs a query as far as a page shows its results at first. Of a query for indicators it returns these. */
async function run(page: Page, { query, fields, answersRow, open }: EvaluatedQuery): Promise<Omit<Measured, 'warmMs'>> {
  if (fields && fields.op !== '') {
    const { all, ms } = await page.evaluate((asked) => globalThis.measured.listRows!(asked, 10), fields);
    return { all, first: all, ms };
  }
  const { rows = [], isInstead, ...found } = await page.evaluate((typed) => globalThis.measured.search(typed), query);
  // Results that the page shows instead of those of the query are no answers, unless the query does not mean itself.
  if (isInstead && !open) return { all: [], first: [], total: 0, ms: found.ms };
  return answersRow ? { all: rows, first: rows, ms: found.ms } : found;
}

/** Measures a visitor's first query, after the start, on a slow line. */
export async function measureCold(
  browser: Browser,
  server: CountingServer,
  start: Start,
  query: EvaluatedQuery,
): Promise<{ bytes: number; slowMs: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await start(page);
    server.takeBytes();
    server.line.slow = true;
    const { ms } = await run(page, query);
    return { bytes: server.takeBytes(), slowMs: ms };
  } finally {
    server.line.slow = false;
    await context.close();
  }
}

/** Waits for files that an engine loads after it says that it has started. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
