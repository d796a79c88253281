import { offerRetry } from '../../browser/dom.ts';
import type { Instead, Outcome } from './outcome.ts';
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
    const { results, entities, rows, areAllRows, seriesMembers, nextYear, instead } = outcome;
    const number = ({ isTotalExact, total }: Results): string => `${isTotalExact ? '' : '约 '}${total} 个`;
    const found = [
      results.total > 0 && `${number(results)}结果`,
      entities.total > 0 && `部门或单位 ${number(entities)}`,
      rows.length > 0 && `${rows.length} 项${areAllRows ? '' : '以上'}指标`,
    ].filter((text) => text !== false);
    const none = selection.size > 0 ? '没有符合条件的结果，可以去掉一些筛选条件' : '没有找到';
    const about = query.trim() === '' ? '' : `“${query.trim()}”：`;
    const chosen = [...selection.values()].reduce((sum, { size }) => sum + size, 0);
    const filtered = chosen === 0 ? '' : `，已选 ${chosen} 项筛选条件`;
    const order = sort === 'relevance' ? '' : `，按${SORTS[sort]}排列`;
    const left = nextYear === undefined ? '' : `（${seriesMembers.join('、')} 年尚未搜索）`;
    const told = found.length > 0 ? `${listFound(found)}${filtered}${order}` : none;
    const before = instead && found.length > 0 ? spaceFigure(tellInstead(outcome, instead), told) : told;
    this.say(`${about}${before}${left}${tellReadings(outcome)}`);
  }

  failed(retry: () => void): void {
    this.say('');
    offerRetry(this.#line, '搜索索引', retry);
  }
}

const spaceFigure = (before: string, after: string): string => `${before}${/^\d/.test(after) ? ' ' : ''}${after}`;

const listFound = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((all, text) => spaceFigure(`${all}，另有`, text), first);

/** Says why the results do not have what is typed, up to how many there are. */
function tellInstead({ query: { terms } }: Outcome, instead: Instead): string {
  switch (instead) {
    case 'amount':
      return `没有总计为 ${terms[0]!.amount!.text}的项目，接近的有`;
    case 'names':
      return '没有找到这几个字，名称相近的有';
    case 'words':
      return `没有连在一起的这几个字；分开找${terms.map(({ text }) => `“${text}”`).join('')}，有`;
  }
}

/** Says what was looked for beside the typed words. */
function tellReadings({ query: { terms }, instead }: Outcome): string {
  const words = terms.flatMap(({ also }) => also.map((text) => `“${text}”`));
  const amounts = terms.flatMap(({ amount }) =>
    amount === null ? [] : [`总计${amount.relation} ${amount.text}的项目`],
  );
  const spelled = terms
    .filter(({ names, standsFor }) => names.size > 0 || standsFor === 'sound')
    .map(({ text, standsFor }) => `${standsFor === 'sound' ? '拼音' : '简称'}是“${text}”的名称`);
  const all = [words.join(''), ...(instead && instead !== 'words' ? [] : [...amounts, ...spelled])].filter(
    (text) => text !== '',
  );
  return all.length === 0 ? '' : `；也找了${all.join('，')}`;
}
