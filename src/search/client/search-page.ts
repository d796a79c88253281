import { offerRetry, requireElement } from '../../browser/dom.ts';
import type { TextFormat } from '../../browser/tables/offer-file.ts';
import { offerResults } from './export-results.ts';
import { renderFilters } from './filter-view.ts';
import { onTyped } from './on-typed.ts';
import { focusOnSlash, moveInResults } from './keyboard.ts';
import { INDEX_FOLDER } from '../shared/manifest.ts';
import { parseQuery } from './reading/query.ts';
import { rememberSearch } from './recent.ts';
import { toRowsAddress } from './row-results.ts';
import { PAGE, ResultList } from './result-list.ts';
import { SearchHistory, type Place } from './search-history.ts';
import type { Outcome } from './outcome.ts';
import { SearchSession } from './session.ts';
import { isEmpty, readState, toggleValue, toParams, type SearchState, type Sort } from './state.ts';
import { StatusLine } from './status.ts';
import { attachSuggestions } from './suggest.ts';
import { showTermAnswer } from './term-answer.ts';

/** How long typing pauses before the page searches. */
const TYPING_MS = 150;

/** The search page. The address holds its state, and everything that it shows follows from the state. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #box: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #rows: HTMLAnchorElement;
  readonly #refine: HTMLDetailsElement;
  readonly #filters: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #status: StatusLine;
  readonly #list: ResultList;
  readonly #history = new SearchHistory();
  #state: SearchState;
  #session: Promise<SearchSession> | undefined;
  #run = 0;
  #typing = 0;
  #shown: Outcome | undefined;
  /** The place to scroll to once the results are shown. */
  #place: Place | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset['base'] ?? '/';
    this.#box = requireElement(root, 'input[name=q]');
    this.#sort = requireElement(root, 'select[name=sort]');
    this.#rows = requireElement(root, '.search-as-rows');
    this.#filters = requireElement(root, '.search-filters');
    this.#answer = requireElement(root, '.search-answer');
    this.#status = new StatusLine(requireElement(root, '.search-status'));
    this.#list = new ResultList(root, this.#base, {
      extend: (year) => this.#extend(year),
      say: (line) => this.#status.say(line),
      tell: (outcome) => this.#status.found(outcome, this.#state),
    });
    this.#state = readState(new URLSearchParams(location.search));
    this.#place = this.#history.place;
    this.#refine = requireElement(root, '.search-refine');
    this.#refine.open = matchMedia('(min-width: 60rem)').matches;
    this.#listen();
    this.#show();
  }

  #listen(): void {
    const form = requireElement<HTMLFormElement>(this.#root, 'form');
    onTyped(this.#box, (query) => {
      clearTimeout(this.#typing);
      if (query.trim() === this.#state.query.trim()) return;
      this.#typing = window.setTimeout(() => this.#go(this.#typed(), 'typing'), TYPING_MS);
    });
    // An input method loses what is being composed when a script writes to the box.
    this.#box.addEventListener('compositionstart', () => clearTimeout(this.#typing));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#typed(), 'step');
    });
    this.#sort.addEventListener('change', () => this.#go({ ...this.#typed(), sort: this.#sort.value as Sort }, 'step'));
    this.#filters.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#go(toggleValue(this.#typed(), target.name, target.value), 'step');
    });
    this.#refine.addEventListener('toggle', () => void this.#renderFilters());
    addEventListener('popstate', () => {
      const state = readState(new URLSearchParams(location.search));
      // A link to a part of this page leads to the same search.
      if (toParams(state).toString() === toParams(this.#state).toString()) return;
      clearTimeout(this.#typing);
      this.#history.settle();
      this.#state = state;
      this.#place = this.#history.place;
      this.#show();
    });
    requireElement(this.#root, '.search-clear').addEventListener('click', () => {
      // This hides the button, and the focus must not be lost with it.
      requireElement(this.#refine, 'summary').focus();
      this.#go({ ...this.#typed(), selection: new Map() }, 'step');
    });
    requireElement(this.#root, '.search-found').addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !target.closest('a')) return;
      rememberSearch(this.#state.query);
      this.#history.keepPlace(this.#currentPlace());
    });
    for (const format of ['csv', 'json'] as const)
      requireElement(this.#root, `.search-${format}`).addEventListener('click', () => void this.#export(format));
    requireElement(this.#root, '.search-copy').addEventListener('click', () => void this.#copy());
    focusOnSlash(this.#box);
    moveInResults(this.#root, this.#box);
    attachSuggestions(this.#box, this.#base, () => this.#start());
    this.#box.addEventListener('focus', () => void this.#start().catch(() => undefined), { once: true });
  }

  /** Returns the search with the present text of the box. */
  #typed(): SearchState {
    return { ...this.#state, query: this.#box.value };
  }

  /** Changes the search, and makes an entry of the history to go back to. */
  #go(state: SearchState, how: 'typing' | 'step'): void {
    clearTimeout(this.#typing);
    this.#place = null;
    this.#state = state;
    this.#history.write(state, how, this.#currentPlace());
    this.#show();
  }

  #currentPlace(): Place {
    return { results: this.#list.length, top: scrollY, years: this.#shown?.searchedYears ?? [] };
  }

  #start(): Promise<SearchSession> {
    const session = this.#session ?? SearchSession.start(`${this.#base}${INDEX_FOLDER}/`, this.#state.selection);
    this.#session = session;
    session.catch(() => {
      if (this.#session === session) this.#session = undefined;
    });
    return session;
  }

  /** Stops the session, so that the next search starts a new one: a session never loads again what it could not load once. */
  #giveUp(): void {
    void this.#session?.then(({ engine }) => engine.stop()).catch(() => undefined);
    this.#session = undefined;
  }

  #show(): void {
    const { query, sort } = this.#state;
    if (this.#box.value.trim() !== query.trim()) this.#box.value = query;
    this.#sort.value = sort;
    this.#rows.href = toRowsAddress(this.#base, this.#state);
    // An empty search hides the results, and the focus must not be lost with them.
    if (isEmpty(this.#state) && document.activeElement?.closest('.search-body')) this.#box.focus();
    this.#root.dataset['state'] = isEmpty(this.#state) ? 'idle' : 'searching';
    this.#root.querySelector('.chart-fallback')?.remove();
    const place = this.#place;
    void this.#search(
      (session, show) => session.search(this.#state, show, place?.years),
      () => this.#show(),
    );
  }

  /** Searches one more year and keeps what is shown. */
  #extend(year: number): void {
    const place = this.#currentPlace();
    this.#history.keepPlace(place);
    this.#place = { ...place, results: place.results + PAGE };
    void this.#search(
      (session) => session.extend(this.#state, year),
      () => this.#extend(year),
    );
  }

  async #search(
    find: (session: SearchSession, show: (outcome: Outcome) => void) => Promise<Outcome>,
    again: () => void,
  ): Promise<void> {
    const run = ++this.#run;
    this.#answer.hidden = true;
    if (isEmpty(this.#state)) return this.#status.clear();
    this.#status.searching();
    const isWanted = (): boolean => run === this.#run;
    try {
      const session = await this.#start();
      if (!isWanted()) return;
      const { variants } = session.engine;
      const { whole } = parseQuery(this.#state.query, variants);
      const answered = showTermAnswer(this.#answer, this.#base, whole, variants, isWanted);
      let isWhole = false;
      const outcome = await find(session, (first) => {
        this.#render(session, first, () => isWanted() && !isWhole).catch(() => undefined);
      });
      isWhole = true;
      const place = this.#place;
      if (!(await this.#render(session, outcome, isWanted, place?.results))) return;
      this.#place = null;
      if (place) scrollTo(0, place.top);
      this.#root.dataset['state'] = isFound(outcome) ? 'found' : 'empty';
      this.#status.found(outcome, this.#state);
      await Promise.all([this.#renderFilters(), answered]);
      if (isWanted()) this.#root.dataset['query'] = this.#state.query;
    } catch {
      if (!isWanted()) return;
      this.#giveUp();
      // Results that came before the failure stay.
      if (this.#root.dataset['state'] !== 'found') this.#root.dataset['state'] = 'failed';
      this.#status.failed(again);
    }
  }

  /**
   * Shows the results unless a newer search has begun; returns whether it did. It never shows that nothing was found, because the years that
   * follow may have results.
   */
  async #render(session: SearchSession, outcome: Outcome, isWanted: () => boolean, count?: number): Promise<boolean> {
    if (!isWanted() || !(await this.#list.render(session, outcome, isWanted, count))) return false;
    this.#shown = outcome;
    this.#root.toggleAttribute('data-filtered', this.#state.selection.size > 0);
    if (isFound(outcome)) this.#root.dataset['state'] = 'found';
    return true;
  }

  /** Counts and shows the filters while they are unfolded: the counts need further files of the index. */
  async #renderFilters(): Promise<void> {
    const outcome = this.#shown;
    if (!outcome || !this.#refine.open) return;
    try {
      const filters = await outcome.countFilters();
      if (outcome === this.#shown) renderFilters(this.#filters, filters, outcome.seriesMembers);
    } catch {
      if (outcome === this.#shown) offerRetry(this.#filters, '筛选条件', () => void this.#renderFilters());
    }
  }

  async #export(format: TextFormat): Promise<void> {
    const run = this.#run;
    const say = (line: string): void => {
      if (run === this.#run) this.#status.say(line);
    };
    await this.#start()
      .then((session) => offerResults(session, this.#state, format, say))
      .catch(() => say('导出没有完成，请检查网络后重试。'));
  }

  async #copy(): Promise<void> {
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.#status.say(copied ? '已复制本次搜索的链接。' : `请复制地址栏中的链接：${location.href}`);
  }
}

const isFound = ({ results, entities, rows }: Outcome): boolean =>
  results.total > 0 || entities.total > 0 || rows.length > 0;

const root = document.querySelector<HTMLElement>('.search-page');
if (root) new SearchPage(root);
