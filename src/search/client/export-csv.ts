import { offerCsv } from '../../browser/tables/offer-file.ts';
import { guardFormula, toCsv } from '../../publishing/downloads/tables/csv.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { requireElement } from '../../browser/dom.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import type { SearchSession } from './session.ts';
import type { SearchState } from './state.ts';

/** The most rows in one file. The record of each row must be loaded by itself. */
const LIMIT = 2_000;
const BATCH = 50;

/**
 * Saves the results of a search as CSV in their order, after the same check as the results on the page, and tells the progress to `say`.
 */
export async function offerSearchCsv(
  session: SearchSession,
  state: SearchState,
  say: (line: string) => void,
): Promise<void> {
  const { results } = await session.search(state);
  const rows: string[][] = [['类型', '年度', '部门', '资金使用单位', '名称', '总计', '货币单位', '绩效目标', '链接']];
  while (!results.done && rows.length <= LIMIT) {
    say(`正在导出 ${rows.length - 1} / ${Math.min(results.total, LIMIT)}…`);
    for (const { record } of await results.take(BATCH)) {
      const base = document.querySelector<HTMLElement>('.search-page')?.dataset['base'];
      rows.push(toCells(record, new URL(base + record.path, location.href).href));
    }
  }
  offerCsv(requireElement(document, '.search-tools'), toCsv(rows), state.query);
  say(results.done ? `已导出 ${rows.length - 1} 行。` : `已导出前 ${rows.length - 1} 行；可以用筛选条件分批导出。`);
}

/** The cells of a result. A page without an amount has no unit of money either. */
export function toCells(
  { kind, year, department, unit, name, amounts, currency, goal }: SearchRecord,
  link: string,
): string[] {
  const [total = ''] = amounts;
  const texts = [department, unit, name].map(guardFormula);
  return [KIND_LABELS[kind], String(year ?? ''), ...texts, total, total && currency, guardFormula(goal), link];
}
