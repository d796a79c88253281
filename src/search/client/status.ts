import { offerRetry } from '../../browser/dom.ts';
import type { Query } from './query.ts';
import type { Outcome } from './session.ts';
import type { Results } from './results.ts';
import { SORTS, type SearchState } from './state.ts';

/** The line that says what the search is doing and what it found. Screen readers announce it. */
export class StatusLine {
  readonly #line: HTMLElement;
  #slow = 0;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  clear(): void {
    this.say('');
  }

  /** Says that the search is going on, unless it ends before a reader would notice. */
  searching(): void {
    clearTimeout(this.#slow);
    this.#slow = window.setTimeout(() => this.say('正在搜索…'), 300);
  }

  say(text: string): void {
    clearTimeout(this.#slow);
    if (this.#line.textContent !== text) this.#line.replaceChildren(text);
  }

  found(outcome: Outcome, { query, selection, sort }: SearchState): void {
    const { results, entities, seriesMembers, nextYear, isNear } = outcome;
    const number = ({ isTotalExact, total }: Results): string => `${isTotalExact ? '' : '约 '}${total} 个`;
    const none = selection.size > 0 ? '没有符合条件的结果，可以去掉一些筛选条件' : '没有找到';
    const about = query.trim() === '' ? '' : `“${query.trim()}”：`;
    const near = isNear ? '没有找到这几个字，名称相近的有 ' : '';
    const also = entities.total > 0 ? `，另有部门或单位 ${number(entities)}` : '';
    const chosen = [...selection.values()].reduce((sum, { size }) => sum + size, 0);
    const filtered = chosen === 0 ? '' : `，已选 ${chosen} 项筛选条件`;
    const order = sort === 'relevance' ? '' : `，按${SORTS[sort]}排列`;
    const left = nextYear === undefined ? '' : `（${seriesMembers.join('、')} 年尚未搜索）`;
    const found = results.total > 0 ? `${near}${number(results)}结果${also}${filtered}${order}` : `${none}${also}`;
    this.say(`${about}${found}${left}${isNear ? '' : tellReadings(outcome.query)}`);
  }

  failed(retry: () => void): void {
    this.say('');
    offerRetry(this.#line, '搜索索引', retry);
  }
}

/** Says what was looked for beside the typed words. */
function tellReadings({ terms }: Query): string {
  const words = terms.flatMap(({ also }) => also.map((text) => `“${text}”`));
  const amounts = terms.flatMap(({ amount }) =>
    amount === null ? [] : [`总计${amount.below - amount.from > 1 ? '四舍五入' : ''}为 ${amount.text}的项目`],
  );
  const spelled = terms.filter(({ names }) => names.size > 0).map(({ text }) => `拼音是“${text}”的名称`);
  const all = [words.join(''), ...amounts, ...spelled].filter((text) => text !== '');
  return all.length === 0 ? '' : `；也找了${all.join('，')}`;
}
