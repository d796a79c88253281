import type { Page } from 'playwright-core';
import { toFen } from '../../src/domain/money.ts';
import type { Sort } from '../../src/search/client/state.ts';
import type { SearchRecord } from '../../src/search/shared/search-record.ts';
import { median, quantile } from '../statistics/summaries.ts';
import type { Corpus } from './corpus.ts';

/** Queries that the index answers by itself, without a look into the records. */
const PLAIN = /^\p{Script=Han}{2,6}$/u;

interface Refinement {
  readonly filter: readonly [key: string, value: string];
  readonly sort: Sort;
  readonly passes: (record: SearchRecord) => boolean;
  /** Whether two neighbouring results are in the order that was asked for. */
  readonly ordered: (first: SearchRecord, second: SearchRecord) => boolean;
}

/**
 * Filters each plain query by a department and sorts it by name, then filters it by kind and sorts it by amount, twice each. Returns lines
 * that say how many searches were wrong, which, and how long they took.
 */
export async function evaluateRefined(page: Page, corpus: Corpus, queries: readonly string[]): Promise<string> {
  const recordOf = new Map(corpus.pages.map(({ id, record }) => [id, record]));
  const times = { first: [] as number[], warm: [] as number[] };
  const wrong: string[] = [];
  for (const query of queries.filter((typed) => PLAIN.test(typed))) {
    const truth = [...corpus.truth(query)];
    const department = recordOf.get(truth[0] ?? '')?.department;
    for (const { filter, sort, passes, ordered } of [...(department ? [byDepartment(department)] : []), PROJECTS]) {
      const expected = truth.filter((id) => passes(recordOf.get(id)!)).sort();
      for (const turn of ['first', 'warm'] as const) {
        const { all, ms } = await page.evaluate((args) => globalThis.measured.refine!(...args), [
          query,
          filter,
          sort,
        ] as const);
        times[turn].push(ms);
        const records = all.map((id) => recordOf.get(id)!);
        const isRight =
          expected.join() === all.toSorted().join() &&
          records.every((record, index) => index === 0 || ordered(records[index - 1]!, record));
        if (!isRight) wrong.push(`${query} ${filter.join('=')} ${sort}, ${turn}`);
      }
    }
  }
  const print = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} / ${quantile(values, 0.95).toFixed(0)} ms`;
  return [
    `Filtered and sorted: ${times.first.length} searches, each twice, ${wrong.length} wrong; p50 / p95 first ${print(times.first)}, warm ${print(times.warm)}`,
    ...wrong.map((search) => `wrong: ${search}`),
  ].join('\n');
}

const { compare } = new Intl.Collator('zh-u-co-pinyin');

const byDepartment = (department: string): Refinement => ({
  filter: ['dept', department],
  sort: 'name',
  passes: (record) => record.department === department,
  ordered: (first, second) => compare(first.name, second.name) <= 0,
});

const toAmount = ({ amounts: [total], currency }: SearchRecord): number =>
  total ? toFen(Number(total), currency) : -Infinity;

const PROJECTS: Refinement = {
  filter: ['kind', 'project'],
  sort: 'amount',
  passes: ({ kind }) => kind === 'project',
  ordered: (first, second) => toAmount(first) >= toAmount(second),
};
