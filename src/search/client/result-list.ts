import { element, requireElement } from '../../browser/dom.ts';
import { announceAmounts } from '../../browser/preferences/announce-amounts.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { renderResult, type ResultContext } from './result-view.ts';
import { renderRows } from './row-results.ts';
import type { Outcome } from './outcome.ts';
import type { SearchSession } from './session.ts';

/** The number of results that are shown at once. */
export const PAGE = 10;

/** The most departments and units that are shown above the results. */
const ENTITIES = 6;

/** The actions of the search page that the list calls. */
interface SearchPageActions {
  /** Searches one more year. */
  readonly extend: (year: number) => void;
  /** Shows a line in the status. */
  readonly say: (line: string) => void;
  /** Shows in the status what was found. */
  readonly tell: (outcome: Outcome) => void;
}

/** The list of results, the lists of departments and units and of indicators above it, and the button for more results below it. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #entities: HTMLElement;
  readonly #rows: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #base: string;
  readonly #page: SearchPageActions;
  #next: (() => Promise<void>) | undefined;

  constructor(root: HTMLElement, base: string, page: SearchPageActions) {
    this.#list = requireElement(root, '.search-results');
    this.#entities = requireElement(root, '.search-entities');
    this.#rows = requireElement(root, '.search-rows');
    this.#more = requireElement(root, '.search-more');
    this.#base = base;
    this.#page = page;
    this.#more.addEventListener('click', () => {
      this.#next?.().catch(() => page.say('更多结果没有加载成功，请检查网络后重试。'));
    });
  }

  /** The number of results that are shown. */
  get length(): number {
    return this.#list.children.length;
  }

  /** Loads and shows the first results of an outcome; returns whether it showed them. It does not if `wanted` is false by then. */
  async render(session: SearchSession, outcome: Outcome, wanted: () => boolean, count = PAGE): Promise<boolean> {
    const { query, results } = outcome;
    const context: ResultContext = { base: this.#base, query, variants: session.engine.variants };
    const [first, entities] = await Promise.all([results.take(Math.max(count, PAGE)), outcome.entities.take(ENTITIES)]);
    if (!wanted()) return false;
    renderRows(this.#rows, this.#base, outcome, session.engine.variants);
    this.#list.replaceChildren(...first.map((result) => renderResult(result, context)));
    this.#entities.replaceChildren(
      ...entities.map(({ record: { kind, path, name, year, department } }) =>
        element(
          'li',
          {},
          element('a', { href: this.#base + path }, name),
          element(
            'span',
            { class: 'soft' },
            ` ${[KIND_LABELS[kind], year && `${year}年`, kind === 'unit' && department !== name && department].filter(Boolean).join(' · ')}`,
          ),
        ),
      ),
    );
    announceAmounts();
    const append = async (): Promise<void> => {
      const results = await outcome.results.take(PAGE);
      if (!wanted()) return;
      const items = results.map((result) => renderResult(result, context));
      this.#list.append(...items);
      announceAmounts();
      items[0]?.querySelector('a')?.focus();
      this.#offerMore(outcome, append);
      this.#page.tell(outcome);
    };
    this.#offerMore(outcome, append);
    return true;
  }

  #offerMore(outcome: Outcome, append: () => Promise<void>): void {
    const { results, nextYear } = outcome;
    this.#more.hidden = results.done && nextYear === undefined;
    this.#more.textContent = results.done ? `继续搜索 ${nextYear} 年` : `再显示 ${PAGE} 个`;
    this.#next = async () => {
      if (!results.done) await append();
      else if (nextYear !== undefined) this.#page.extend(nextYear);
    };
  }
}
