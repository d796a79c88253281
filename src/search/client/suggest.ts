import { normalize } from '../shared/normalize.ts';
import { parseQuery } from './reading/query.ts';
import { element } from '../../browser/dom.ts';
import { onTyped } from './on-typed.ts';
import { findPages } from './find-pages.ts';
import { TIERS } from './hit.ts';
import { byRelevance } from './orders.ts';
import { forgetRecent, readRecent, rememberSearch } from './recent.ts';
import type { SearchSession } from './session.ts';

interface Suggestion {
  readonly label: string;
  readonly kind: string;
  /** The page that choosing the suggestion opens. */
  readonly href?: string;
  /** The action of choosing the suggestion. Without an action and a page, the label is searched. */
  readonly run?: () => void;
}

/** The most departments and units that are suggested. */
const PLACES = 4;
const PROJECTS = 4;

/** How long typing pauses before names are looked up. */
const REST_MS = 120;

/**
 * Shows suggestions in a list below a search box (ARIA combobox): departments, units and projects by name, or the last searches while the
 * box is empty. `failed` is called when the index could not be loaded.
 */
export function attachSuggestions(
  box: HTMLInputElement,
  base: string,
  start: () => Promise<SearchSession>,
  failed: () => void = () => undefined,
): void {
  const list = element('ul', {
    class: 'suggestions',
    role: 'listbox',
    id: `${box.id}-suggestions`,
    'aria-label': '搜索建议',
  });
  list.hidden = true;
  box.form?.append(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const) {
    box.setAttribute(name, value);
  }
  let shown: readonly Suggestion[] = [];
  let active = -1;
  let run = 0;
  let resting = 0;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const close = (): void => {
    run++;
    clearTimeout(resting);
    show([]);
  };

  function show(suggestions: readonly Suggestion[]): void {
    shown = suggestions;
    active = -1;
    list.replaceChildren(
      ...suggestions.map(({ label, kind }, index) =>
        element(
          'li',
          { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
          label,
          element('span', { class: 'soft' }, ` ${kind}`),
        ),
      ),
    );
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
  }

  function activate(index: number): void {
    const all = options();
    // Moving past either end of the list leaves nothing active.
    active = ((index + 1 + (all.length + 1)) % (all.length + 1)) - 1;
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    if (active < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', all[active]!.id);
  }

  function choose(option: HTMLElement): void {
    const suggestion = shown[options().indexOf(option)];
    close();
    if (!suggestion) return;
    if (suggestion.run) return suggestion.run();
    if (suggestion.href !== undefined) return location.assign(suggestion.href);
    box.value = suggestion.label;
    box.form?.requestSubmit();
  }

  const suggestFor = (typed: string): void => {
    clearTimeout(resting);
    const mine = ++run;
    if (typed.trim() === '') return show(recentSuggestions());
    resting = window.setTimeout(() => {
      void start()
        .then((session) => suggest(session, typed, base))
        .then((suggestions) => {
          if (mine === run && document.activeElement === box) show(suggestions);
        })
        .catch(failed);
    }, REST_MS);
  };
  onTyped(box, suggestFor);
  // The reader may have focused the box and typed before this script was loaded.
  if (document.activeElement === box && (box.value === '' || box.value !== box.defaultValue)) suggestFor(box.value);
  box.addEventListener('focus', () => {
    if (box.value === '') show(recentSuggestions());
  });
  box.addEventListener('blur', close);
  box.form?.addEventListener('submit', () => {
    close();
    rememberSearch(box.value);
  });
  addEventListener('popstate', close);
  // Pressing on an option must not take the focus from the box, which would close the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option) choose(option);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const option = options()[active];
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active < 0 ? options().length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && option) choose(option);
    else return;
    event.preventDefault();
  });
}

function recentSuggestions(): Suggestion[] {
  const recent = readRecent().map((label): Suggestion => ({ label, kind: '最近搜索' }));
  return recent.length === 0 ? [] : [...recent, { label: '清除最近搜索', kind: '', run: forgetRecent }];
}

async function suggest(session: SearchSession, typed: string, base: string): Promise<Suggestion[]> {
  const { engine } = session;
  const query = parseQuery(typed, engine.variants, engine.words);
  if (normalize(typed, engine.variants).length < 2) return [];
  const found = await findPages(engine, query);
  const isNamed = ({ tier }: { tier: number }): boolean =>
    tier <= TIERS.inName || (isSpelled && tier >= TIERS.near && tier < TIERS.inProse);
  const isSpelled = found.query.terms.some(({ names, standsFor }) => names.size > 0 || standsFor === 'sound');
  const hits = found.hits.filter(isNamed).sort(byRelevance);
  const kindOf = ({ shard, page }: (typeof hits)[number]) => shard.kind(page);
  const places = hits.filter((hit) => kindOf(hit) === 'department' || kindOf(hit) === 'unit').slice(0, PLACES);
  const projects = hits.filter((hit) => kindOf(hit) === 'project').slice(0, PROJECTS);
  const records = await Promise.all([...places, ...projects].map((hit) => engine.record(hit)));
  return records.map(({ kind, name, year, unit, department, path }) => ({
    label: name,
    kind: `${year ?? ''}年 ${kind === 'project' ? unit || department : kind === 'unit' ? '单位' : '部门'}`,
    href: base + path,
  }));
}
