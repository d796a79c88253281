import { offerRetry } from './dom.ts';
import type { Outcome } from './session.ts';
import type { SearchState } from './state.ts';

/** The line that says, also to a screen reader, what the search is doing and what it found. */
export class StatusLine {
  readonly #line: HTMLElement;
  readonly #retry: () => void;
  #slow = 0;

  constructor(line: HTMLElement, retry: () => void) {
    this.#line = line;
    this.#retry = retry;
  }

  clear(): void {
    this.say('');
  }

  /** Said only if it takes long enough to be noticed. */
  searching(): void {
    clearTimeout(this.#slow);
    this.#slow = window.setTimeout(() => this.say('正在搜索…'), 300);
  }

  say(text: string): void {
    clearTimeout(this.#slow);
    if (this.#line.textContent !== text) this.#line.replaceChildren(text);
  }

  found({ results, entities, otherYears, nextYear }: Outcome, { query, selection }: SearchState): void {
    const about = query.trim() === '' ? '符合筛选条件的' : `“${query.trim()}”`;
    const number = `${results.isTotalExact ? '' : '约 '}${results.total}`;
    const also = entities.length > 0 ? `，另有部门或单位 ${entities.length} 个` : '';
    const left = nextYear !== undefined ? `（${otherYears.join('、')} 年尚未搜索）` : '';
    const none = selection.size > 0 ? '没有符合条件的结果，可以去掉一些筛选条件' : '没有找到';
    this.say(results.total > 0 ? `${about}：${number} 个结果${also}${left}` : `${about}：${none}${also}${left}`);
  }

  failed(): void {
    this.say('');
    offerRetry(this.#line, '搜索索引', this.#retry);
  }
}
