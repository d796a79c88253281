import { find, offerRetry } from './dom.ts';
import { offerSearchCsv } from './export-csv.ts';
import { renderFilters } from './filter-view.ts';
import { onTyped } from './composing.ts';
import { focusOnSlash, moveInResults } from './keyboard.ts';
import { INDEX_FOLDER } from '../manifest.ts';
import { rememberSearch } from './recent.ts';
import { ResultList } from './result-list.ts';
import { SearchSession, type Outcome } from './session.ts';
import { isEmpty, readState, toggleValue, toParams, type SearchState, type Sort } from './state.ts';
import { StatusLine } from './status.ts';
import { attachSuggestions } from './suggest.ts';

/** How long typing rests before it is searched, and before it becomes an entry of the history. */
const TYPING_MS = 150;
const SETTLED_MS = 1_200;

/** The search page: its state is the address, everything shown follows from it. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #box: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #refine: HTMLDetailsElement;
  readonly #filters: HTMLElement;
  readonly #status: StatusLine;
  readonly #list: ResultList;
  #state: SearchState;
  #session: Promise<SearchSession> | undefined;
  #run = 0;
  #typing = 0;
  #settling = 0;
  #shown: Outcome | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset['base'] ?? '/';
    this.#box = find(root, 'input[name=q]');
    this.#sort = find(root, 'select[name=sort]');
    this.#filters = find(root, '.search-filters');
    this.#status = new StatusLine(find(root, '.search-status'), () => this.#show());
    this.#list = new ResultList(root, this.#base, {
      extend: (year) => void this.#extend(year),
      say: (line) => this.#status.say(line),
    });
    this.#state = readState(new URLSearchParams(location.search));
    this.#refine = find(root, '.search-refine');
    this.#refine.open = matchMedia('(min-width: 60rem)').matches;
    this.#listen();
    this.#show();
  }

  #listen(): void {
    const form = find<HTMLFormElement>(this.#root, 'form');
    onTyped(this.#box, (query) => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#go({ ...this.#state, query }, 'typing'), TYPING_MS);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      this.#go({ ...this.#state, query: this.#box.value }, 'step');
      rememberSearch(this.#box.value);
    });
    this.#sort.addEventListener('change', () => this.#go({ ...this.#state, sort: this.#sort.value as Sort }, 'step'));
    this.#filters.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#go(toggleValue(this.#state, target.name, target.value), 'step');
    });
    this.#refine.addEventListener('toggle', () => void this.#renderFilters());
    addEventListener('popstate', () => {
      this.#state = readState(new URLSearchParams(location.search));
      this.#show();
    });
    find(this.#root, '.search-clear').addEventListener('click', () =>
      this.#go({ ...this.#state, selection: new Map() }, 'step'),
    );
    find(this.#root, '.search-csv').addEventListener('click', () => void this.#export());
    find(this.#root, '.search-copy').addEventListener('click', () => void this.#copy());
    focusOnSlash(this.#box);
    moveInResults(this.#root, this.#box);
    attachSuggestions(this.#box, this.#base, () => this.#start());
    this.#box.addEventListener('focus', () => void this.#start().catch(() => undefined), { once: true });
  }

  /** Typing replaces the entry of the history until it settles; any other change is a step to come back to. */
  #go(state: SearchState, how: 'typing' | 'step'): void {
    this.#state = state;
    const search = toParams(state).toString();
    const address = location.pathname + (search === '' ? '' : `?${search}`);
    clearTimeout(this.#settling);
    if (how === 'step') history.pushState(null, '', address);
    else {
      history.replaceState(null, '', address);
      this.#settling = window.setTimeout(() => history.pushState(null, '', address), SETTLED_MS);
    }
    this.#show();
  }

  #start(): Promise<SearchSession> {
    this.#session ??= SearchSession.start(`${this.#base}${INDEX_FOLDER}/`, this.#state.selection);
    return this.#session;
  }

  /** The next search starts anew: what could not be loaded once is missing in this session for good. */
  #giveUp(): void {
    void this.#session?.then(({ engine }) => engine.stop()).catch(() => undefined);
    this.#session = undefined;
  }

  #show(): void {
    const { query, sort } = this.#state;
    if (this.#box.value.trim() !== query.trim()) this.#box.value = query;
    this.#sort.value = sort;
    this.#root.dataset['state'] = isEmpty(this.#state) ? 'idle' : 'searching';
    this.#root.querySelector('.chart-fallback')?.remove();
    void this.#search((session, show) => session.search(this.#state, show));
  }

  async #extend(year: number): Promise<void> {
    await this.#search((session) => session.extend(this.#state, year));
  }

  async #search(find: (session: SearchSession, show: (outcome: Outcome) => void) => Promise<Outcome>): Promise<void> {
    const run = ++this.#run;
    if (isEmpty(this.#state)) return this.#status.clear();
    this.#status.searching();
    try {
      const session = await this.#start();
      if (run !== this.#run) return;
      const outcome = await find(session, (first) => void this.#render(run, session, first, false));
      await this.#render(run, session, outcome, true);
    } catch {
      if (run !== this.#run) return;
      this.#giveUp();
      this.#root.dataset['state'] = 'failed';
      this.#status.failed();
    }
  }

  async #render(run: number, session: SearchSession, outcome: Outcome, final: boolean): Promise<void> {
    if (run !== this.#run) return;
    const shown = await this.#list.render(session, outcome, () => run === this.#run);
    if (!shown) return;
    this.#root.dataset['state'] = outcome.results.total > 0 || outcome.entities.length > 0 ? 'found' : 'empty';
    this.#root.toggleAttribute('data-filtered', this.#state.selection.size > 0);
    if (final) this.#status.found(outcome, this.#state);
    this.#shown = outcome;
    await this.#renderFilters();
    this.#root.dataset['query'] = final ? this.#state.query : '';
  }

  /** Counts need bytes of their own, which a visitor who keeps the filters folded is spared. */
  async #renderFilters(): Promise<void> {
    const outcome = this.#shown;
    if (!outcome || !this.#refine.open) return;
    try {
      const facets = await outcome.countFacets();
      if (outcome === this.#shown) renderFilters(this.#filters, facets, outcome.otherYears);
    } catch {
      if (outcome === this.#shown) offerRetry(this.#filters, '筛选条件', () => void this.#renderFilters());
    }
  }

  async #export(): Promise<void> {
    const say = (line: string): void => this.#status.say(line);
    await this.#start()
      .then((session) => offerSearchCsv(session, this.#state, say))
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

const root = document.querySelector<HTMLElement>('.search-page');
if (root) new SearchPage(root);
