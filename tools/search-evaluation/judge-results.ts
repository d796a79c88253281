import { normalize } from '../../src/search/shared/normalize.ts';
import { ALL_VARIANTS } from '../../src/search/index/variants.ts';
import type { Corpus } from './corpus.ts';
import type { Measured } from './measure-queries.ts';
import type { EvaluatedQuery } from './draw-queries.ts';

export interface Judged extends Measured {
  readonly kind: string;
  readonly query: string;
  readonly truths: number;
  readonly recall: number;
  readonly precision: number;
  readonly precisionAt10: number;
  /** Whether another number was told as exact. */
  readonly wrongTotal: boolean;
  /** Whether the first result has the name that was asked for; `undefined` where no name was. */
  readonly nameFirst: boolean | undefined;
}

export function judge(corpus: Corpus, asked: EvaluatedQuery, measured: Measured): Judged {
  const truth = corpus.truth(asked.query);
  const right = (ids: readonly string[]): number => ids.filter((id) => truth.has(id)).length;
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const top = corpus.pages.find(({ id }) => id === measured.first[0]);
  return {
    ...measured,
    kind: asked.kind,
    query: asked.query,
    truths: truth.size,
    recall: share(right(measured.all), truth.size),
    precision: share(right(measured.all), measured.all.length),
    precisionAt10: share(right(measured.first), measured.first.length),
    wrongTotal: measured.total !== undefined && measured.total !== truth.size,
    nameFirst:
      asked.name === undefined
        ? undefined
        : top !== undefined && normalize(top.record.name, ALL_VARIANTS) === asked.name,
  };
}

export interface Row {
  readonly kind: string;
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  readonly precisionAt10: number;
  readonly nameFirst: number | undefined;
  /** Lists whose number was told as exact and is not. */
  readonly wrongTotals: number;
  readonly kb: readonly [median: number, p95: number];
  readonly ms: readonly [median: number, p95: number];
  readonly warmMs: readonly [median: number, p95: number];
}

/** One row a class, and one for all but single characters. */
export function summarize(judged: readonly Judged[]): Row[] {
  const rows = [...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, group]) => toRow(kind, group));
  return [
    ...rows,
    toRow(
      'all',
      judged.filter(({ kind }) => !kind.includes('no bar')),
    ),
  ];
}

function toRow(kind: string, group: readonly Judged[]): Row {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const names = group.flatMap(({ nameFirst }) => (nameFirst === undefined ? [] : [nameFirst ? 1 : 0]));
  const pair = (values: readonly number[]) => [quantile(values, 0.5), quantile(values, 0.95)] as const;
  return {
    kind,
    queries: group.length,
    recall: mean(group.map(({ recall }) => recall)),
    precision: mean(group.map(({ precision }) => precision)),
    precisionAt10: mean(group.map(({ precisionAt10 }) => precisionAt10)),
    nameFirst: names.length === 0 ? undefined : mean(names),
    wrongTotals: group.filter(({ wrongTotal }) => wrongTotal).length,
    kb: pair(group.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes / 1000]))),
    ms: pair(group.map(({ ms }) => ms)),
    warmMs: pair(group.map(({ warmMs }) => warmMs)),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Small numbers with a decimal. */
const tell = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** A Markdown table. */
export function printRows(rows: readonly Row[]): string {
  const head =
    '| class | queries | recall@all | precision@all | precision@10 | name first | wrong totals | cold KB p50 / p95 | first ms p50 / p95 | warm ms p50 / p95 |';
  const lines = rows.map(
    ({ kind, queries, recall, precision, precisionAt10, nameFirst, wrongTotals, kb, ms, warmMs }) => {
      const both = ([a, b]: readonly [number, number]): string => `${tell(a)} / ${tell(b)}`;
      const first = nameFirst === undefined ? '–' : nameFirst.toFixed(3);
      return `| ${kind} | ${queries} | ${recall.toFixed(4)} | ${precision.toFixed(4)} | ${precisionAt10.toFixed(3)} | ${first} | ${wrongTotals} | ${both(kb)} | ${both(ms)} | ${both(warmMs)} |`;
    },
  );
  return [head, '|---|---|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}
