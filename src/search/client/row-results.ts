import { element } from '../../browser/dom.ts';
import type { Variants } from '../shared/normalize.ts';
import { markTerms } from './excerpt.ts';
import type { FoundRow } from './find-rows.ts';
import { OPERATORS } from './reading/operators.ts';
import { markParts } from './result-view.ts';
import type { Outcome } from './outcome.ts';
import type { SearchState } from './state.ts';

/** Address of the search for indicators with the words and, where one value is chosen, the filters of a search. */
export function toRowsAddress(base: string, { query, selection }: SearchState): string {
  const params = new URLSearchParams({ q: query.trim() });
  for (const key of ['year', 'dept']) {
    const [value, ...others] = selection.get(key) ?? [];
    if (value !== undefined && others.length === 0) params.set(key, value);
  }
  return `${base}search/rows/?${params}`;
}

/** Shows in `host` the indicators that a search means, and hides it if there are none. */
export function renderRows(host: HTMLElement, base: string, outcome: Outcome, variants: Variants): void {
  const { rows, rowQuestion } = outcome;
  host.hidden = rows.length === 0;
  if (!rowQuestion || rows.length === 0) return host.replaceChildren();
  const { words, figures } = rowQuestion;
  const texts = [...words.flatMap(({ text, also }) => [text, ...also]), ...figures.map(({ printed }) => printed)];
  const toItem = ({ record, row: [anchor, , , name, cycle, annual] }: FoundRow): HTMLElement => {
    const targets = annual === cycle ? annual : [annual, cycle].filter(Boolean).join('；实施周期 ');
    const parts = markTerms(targets === '' ? name : `${name}：${targets}`, texts, variants);
    const place = `${record.year}年 ${record.unit || record.department} › ${record.name}`;
    return element(
      'li',
      {},
      element('a', { class: 'result-link', href: `${base}${record.path}#${anchor}` }, ...markParts(parts)),
      element('span', { class: 'soft' }, ` ${place}`),
    );
  };
  const number = outcome.areAllRows ? `${rows.length} 项指标` : `指标（前 ${rows.length} 项）`;
  const asked = [
    words.map(({ text }) => `“${text}”`).join(''),
    ...figures.map(({ operator, printed }) => `指标值${OPERATORS[operator].label} ${printed}`),
  ];
  host.replaceChildren(
    element('h2', {}, `${number}：${asked.filter((text) => text !== '').join('，')}`),
    element('ul', { role: 'list' }, ...rows.map(toItem)),
    element('a', { href: toRowsAddress(base, outcome.state) }, '全部列出，可以筛选和下载'),
  );
}
