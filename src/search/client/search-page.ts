import { offerRetry, requireElement } from '../../browser/dom.ts';
import { offerSearchCsv } from './export-csv.ts';
import { renderFilters } from './filter-view.ts';
import { onTyped } from './on-typed.ts';
import { focusOnSlash, moveInResults } from './keyboard.ts';
import { INDEX_FOLDER } from '../shared/manifest.ts';
import { rememberSearch } from './recent.ts';
import { PAGE, ResultList } from './result-list.ts';
import { SearchSession, type Outcome } from './session.ts';
import { isEmpty, readState, toggleValue, toParams, type SearchState, type Sort } from './state.ts';
import { StatusLine } from './status.ts';
import { attachSuggestions } from './suggest.ts';

/** How long typing rests before it is searched, and before it becomes an entry of the history. */
const TYPING_MS = 150;
const SETTLED_MS = 1_200;

/** Where a reader left the results, kept with the entry of the history. */
interface Place {
  readonly results: number;
  readonly top: number;
  readonly years: readonly number[];
}

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
  /** Set while what is typed goes on changing one entry of the history. */
  #settling = 0;
  #shown: Outcome | undefined;
  /** Where to go on, until the results are there. */
  #place: Place | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset['base'] ?? '/';
    this.#box = requireElement(root, 'input[name=q]');
    this.#sort = requireElement(root, 'select[name=sort]');
    this.#filters = requireElement(root, '.search-filters');
    this.#status = new StatusLine(requireElement(root, '.search-status'));
    this.#list = new ResultList(root, this.#base, {
      extend: (year) => this.#extend(year),
      say: (line) => this.#status.say(line),
      tell: (outcome) => this.#status.found(outcome, this.#state),
    });
    this.#state = readState(new URLSearchParams(location.search));
    this.#place = history.state as Place | null;
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
    // What is composed would be lost, were the box written to.
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
      // A link within the page goes to the same search.
      if (toParams(state).toString() === toParams(this.#state).toString()) return;
      this.#rest();
      this.#state = state;
      this.#place = history.state as Place | null;
      this.#show();
    });
    requireElement(this.#root, '.search-clear').addEventListener('click', () => {
      // The button will be gone.
      requireElement(this.#refine, 'summary').focus();
      this.#go({ ...this.#typed(), selection: new Map() }, 'step');
    });
    requireElement(this.#root, '.search-found').addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !target.closest('a')) return;
      rememberSearch(this.#state.query);
      this.#keepPlace();
    });
    requireElement(this.#root, '.search-csv').addEventListener('click', () => void this.#export());
    requireElement(this.#root, '.search-copy').addEventListener('click', () => void this.#copy());
    focusOnSlash(this.#box);
    moveInResults(this.#root, this.#box);
    attachSuggestions(this.#box, this.#base, () => this.#start());
    this.#box.addEventListener('focus', () => void this.#start().catch(() => undefined), { once: true });
  }

  /** The search with what stands in the box by now. */
  #typed(): SearchState {
    return { ...this.#state, query: this.#box.value };
  }

  /** Each change is a step to come back to; what is typed until it settles is one. */
  #go(state: SearchState, how: 'typing' | 'step'): void {
    const goesOn = how === 'typing' && this.#settling !== 0;
    this.#rest();
    this.#place = null;
    this.#state = state;
    const search = toParams(state).toString();
    const address = location.pathname + (search === '' ? '' : `?${search}`);
    if (goesOn || address === location.pathname + location.search) history.replaceState(null, '', address);
    else {
      this.#keepPlace();
      history.pushState(null, '', address);
    }
    if (how === 'typing') this.#settling = window.setTimeout(() => (this.#settling = 0), SETTLED_MS);
    this.#show();
  }

  #keepPlace(): void {
    const years = this.#shown?.searchedYears ?? [];
    history.replaceState({ results: this.#list.length, top: scrollY, years } satisfies Place, '');
  }

  /** Ends what was being typed. */
  #rest(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#settling);
    this.#settling = 0;
  }

  #start(): Promise<SearchSession> {
    const session = this.#session ?? SearchSession.start(`${this.#base}${INDEX_FOLDER}/`, this.#state.selection);
    this.#session = session;
    session.catch(() => {
      if (this.#session === session) this.#session = undefined;
    });
    return session;
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
    // What has the focus will be hidden.
    if (isEmpty(this.#state) && document.activeElement?.closest('.search-body')) this.#box.focus();
    this.#root.dataset['state'] = isEmpty(this.#state) ? 'idle' : 'searching';
    this.#root.querySelector('.chart-fallback')?.remove();
    const place = this.#place;
    void this.#search(
      (session, show) => session.search(this.#state, show, place?.years),
      () => this.#show(),
    );
  }

  /** Adds a year to what is shown. */
  #extend(year: number): void {
    this.#keepPlace();
    this.#place = { ...(history.state as Place), results: this.#list.length + PAGE };
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
    if (isEmpty(this.#state)) return this.#status.clear();
    this.#status.searching();
    const isWanted = (): boolean => run === this.#run;
    try {
      const session = await this.#start();
      if (!isWanted()) return;
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
      await this.#renderFilters();
      if (isWanted()) this.#root.dataset['query'] = this.#state.query;
    } catch {
      if (!isWanted()) return;
      this.#giveUp();
      // What came before the failure stays.
      if (this.#root.dataset['state'] !== 'found') this.#root.dataset['state'] = 'failed';
      this.#status.failed(again);
    }
  }

  /** Shows what was found, unless it is no longer wanted; whether that is nothing is known only at the end. */
  async #render(session: SearchSession, outcome: Outcome, isWanted: () => boolean, count?: number): Promise<boolean> {
    if (!isWanted() || !(await this.#list.render(session, outcome, isWanted, count))) return false;
    this.#shown = outcome;
    this.#root.toggleAttribute('data-filtered', this.#state.selection.size > 0);
    if (isFound(outcome)) this.#root.dataset['state'] = 'found';
    return true;
  }

  /** Counts need bytes of their own, which a visitor who keeps the filters folded is spared. */
  async #renderFilters(): Promise<void> {
    const outcome = this.#shown;
    if (!outcome || !this.#refine.open) return;
    try {
      const filters = await outcome.countFilters();
      if (outcome === this.#shown) renderFilters(this.#filters, filters, outcome.otherYears);
    } catch {
      if (outcome === this.#shown) offerRetry(this.#filters, '筛选条件', () => void this.#renderFilters());
    }
  }

  async #export(): Promise<void> {
    const run = this.#run;
    const say = (line: string): void => {
      if (run === this.#run) this.#status.say(line);
    };
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

const isFound = ({ results, entities }: Outcome): boolean => results.total > 0 || entities.total > 0;

const root = document.querySelector<HTMLElement>('.search-page');
if (root) new SearchPage(root);
