import { normalize } from '../../src/search/shared/normalize.ts';
import { ALL_VARIANTS } from '../../src/search/index/variants.ts';
import { mean, median, quantile } from '../statistics/summaries.ts';
import { printMarkdownTable } from '../tables/print-table.ts';
import type { Corpus } from './corpus.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';
import type { Measured } from './measure-queries.ts';

/** What an engine found for a query, beside the truth. Shares are from 0 to 1. */
export interface Judged extends Measured {
  readonly kind: string;
  readonly query: string;
  /** Number of pages that hold the query. */
  readonly truths: number;
  readonly recall: number;
  /** `NaN` where other results may come too. */
  readonly precision: number;
  readonly precisionAt10: number;
  /** Whether the engine gave a wrong number of results and called it exact. */
  readonly wrongTotal: boolean;
  /** Whether the first result has the name that was asked for; `undefined` if the query is no name. */
  readonly nameFirst: boolean | undefined;
}

/** Compares what an engine found with plain containment. */
export function judge(corpus: Corpus, asked: EvaluatedQuery, measured: Measured): Judged {
  const truth = listAnswers(corpus, asked);
  const right = (ids: readonly string[]): number => ids.filter((id) => truth.has(id)).length;
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const top = corpus.pages.find(({ id }) => id === measured.first[0]);
  return {
    ...measured,
    kind: asked.kind,
    query: asked.query,
    truths: truth.size,
    recall: share(right(measured.all), truth.size),
    precision: asked.open ? NaN : share(right(measured.all), measured.all.length),
    precisionAt10: asked.open ? NaN : share(right(measured.first), measured.first.length),
    wrongTotal: !asked.open && measured.total !== undefined && measured.total !== truth.size,
    nameFirst:
      asked.name === undefined
        ? undefined
        : top !== undefined && normalize(top.record.name, ALL_VARIANTS) === asked.name,
  };
}

/** The ids of the pages, or of the indicators, that answer a query. */
function listAnswers(corpus: Corpus, { query, answers, answersRow }: EvaluatedQuery): Set<string> {
  if (answersRow)
    return new Set(
      corpus.pages.flatMap(({ record }) =>
        record.rows.flatMap((row) => (answersRow(record, row) ? [`${record.path}#${row[0]}`] : [])),
      ),
    );
  return answers ? new Set(corpus.pages.flatMap((page) => (answers(page) ? [page.id] : []))) : corpus.truth(query);
}

/** Whether some result of a query is missing, wrong, or not where it should be. */
export const isMiss = ({ recall, precision, precisionAt10, nameFirst, wrongTotal }: Judged): boolean =>
  recall < 1 || precision < 0.99 || precisionAt10 < 1 || nameFirst === false || wrongTotal;

/** A line of JSON, in the form that a file of queries has. */
export const toMissLine = (judged: Judged): string => {
  const { kind, query, truths, recall, precision, precisionAt10, nameFirst, wrongTotal } = judged;
  return JSON.stringify({ kind, query, truths, recall, precision, precisionAt10, nameFirst, wrongTotal });
};

type MedianAndP95 = readonly [median: number, p95: number];

/** Means over the queries of a class; `NaN` of what was not measured. */
export interface Row {
  readonly kind: string;
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  readonly precisionAt10: number;
  readonly nameFirst: number;
  /** Number of queries with a wrong number of results that is called exact. */
  readonly wrongTotals: number;
  readonly kb: MedianAndP95;
  /** Milliseconds of a visitor's first query on a slow line. */
  readonly slowMs: MedianAndP95;
  readonly ms: MedianAndP95;
  readonly warmMs: MedianAndP95;
}

/** A row for each class, and one for all classes that have a bar. */
export function summarize(judged: readonly Judged[]): Row[] {
  const rows = [...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, group]) => toRow(kind, group));
  const withBar = judged.filter(({ kind }) => !kind.includes('no bar'));
  return [...rows, toRow('all', withBar)];
}

const isMeasured = (value: number): boolean => !Number.isNaN(value);

function toRow(kind: string, group: readonly Judged[]): Row {
  const pair = (values: readonly number[]): MedianAndP95 => [median(values), quantile(values, 0.95)];
  return {
    kind,
    queries: group.length,
    recall: mean(group.map(({ recall }) => recall)),
    precision: mean(group.map(({ precision }) => precision).filter(isMeasured)),
    precisionAt10: mean(group.map(({ precisionAt10 }) => precisionAt10).filter(isMeasured)),
    nameFirst: mean(group.flatMap(({ nameFirst }) => (nameFirst === undefined ? [] : [nameFirst ? 1 : 0]))),
    wrongTotals: group.filter(({ wrongTotal }) => wrongTotal).length,
    kb: pair(group.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes / 1000]))),
    slowMs: pair(group.flatMap(({ slowMs }) => slowMs ?? [])),
    ms: pair(group.map(({ ms }) => ms)),
    warmMs: pair(group.map(({ warmMs }) => warmMs)),
  };
}

const HEADS = [
  'class',
  'queries',
  'recall@all',
  'precision@all',
  'precision@10',
  'name first',
  'wrong totals',
  'cold KB p50 / p95',
  'cold ms at 1.6 Mbit/s p50 / p95',
  'first ms p50 / p95',
  'warm ms p50 / p95',
];

/** A Markdown table with a dash for what was not measured. */
export function printRows(rows: readonly Row[]): string {
  const print = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  const both = (pair: MedianAndP95): string => pair.map((value) => print(value, value < 10 ? 1 : 0)).join(' / ');
  const lines = rows.map((row) => [
    row.kind,
    String(row.queries),
    print(row.recall, 4),
    print(row.precision, 4),
    print(row.precisionAt10, 3),
    print(row.nameFirst, 3),
    String(row.wrongTotals),
    both(row.kb),
    both(row.slowMs),
    both(row.ms),
    both(row.warmMs),
  ]);
  return printMarkdownTable([HEADS, ...lines]);
}
