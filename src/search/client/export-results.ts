import { offerText, type TextFormat } from '../../browser/tables/offer-file.ts';
import { writeRows } from '../../browser/tables/saved-rows.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { requireElement } from '../../browser/dom.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import type { SearchSession } from './session.ts';
import type { SearchState } from './state.ts';

/** The most rows in one file. The record of each row must be loaded by itself. */
const LIMIT = 2_000;
const BATCH = 50;

const HEADS = ['类型', '年度', '部门', '资金使用单位', '名称', '总计', '货币单位', '绩效目标', '链接'];

/** Saves the results of a search in their order, after the same check as the results on the page, and tells the progress to `say`. */
export async function offerResults(
  session: SearchSession,
  state: SearchState,
  format: TextFormat,
  say: (line: string) => void,
): Promise<void> {
  const { results } = await session.search(state);
  const rows: string[][] = [];
  while (!results.done && rows.length < LIMIT) {
    say(`正在导出 ${rows.length} / ${Math.min(results.total, LIMIT)}…`);
    for (const { record } of await results.take(BATCH)) {
      const base = document.querySelector<HTMLElement>('.search-page')?.dataset['base'];
      rows.push(toCells(record, new URL(base + record.path, location.href).href));
    }
  }
  const saved = { heads: HEADS, figures: ['年度', '总计'], rows };
  const about = { title: document.title, url: location.href };
  offerText(requireElement(document, '.search-tools'), writeRows(saved, format, about), state.query, format);
  say(results.done ? `已导出 ${rows.length} 行。` : `已导出前 ${rows.length} 行；可以用筛选条件分批导出。`);
}

/** The cells of a result. A page without an amount has no unit of money either. */
export function toCells(
  { kind, year, department, unit, name, amounts, currency, goal }: SearchRecord,
  link: string,
): string[] {
  const [total = ''] = amounts;
  return [KIND_LABELS[kind], String(year ?? ''), department, unit, name, total, total && currency, goal, link];
}
