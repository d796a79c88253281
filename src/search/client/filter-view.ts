import { element } from '../../browser/dom.ts';
import type { CountedFilter, CountedValue } from './count-filters.ts';
import type { Filter } from './filter-definitions.ts';

/** The number of values that a filter shows at first. */
const SHOWN = 8;

/** The most values that unfolding the filter adds. */
const LISTED = 200;

/**
 * Shows the filters with their counts as lists of checkboxes. Lists that the reader unfolded stay unfolded. `seriesMembers` have not been
 * searched; they are listed without a count.
 */
export function renderFilters(
  host: HTMLElement,
  filters: readonly CountedFilter[],
  seriesMembers: readonly number[],
): void {
  const open = new Set(
    [...host.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['key']),
  );
  const focused = document.activeElement?.id;
  host.replaceChildren(
    ...filters.flatMap(({ filter, values }) => {
      const listed = filter.key === 'year' ? [...values, ...seriesMembers.map(toUnsearched)] : values;
      return listed.length < 2 && !listed.some(({ chosen }) => chosen) ? [] : [renderFilter(filter, listed, open)];
    }),
  );
  if (focused) document.getElementById(focused)?.focus();
}

const toUnsearched = (year: number): CountedValue => ({
  value: String(year),
  label: String(year),
  count: NaN,
  chosen: false,
});

function renderFilter(
  { key, label }: Filter,
  values: readonly CountedValue[],
  open: ReadonlySet<string | undefined>,
): HTMLElement {
  // Chosen values are never folded away.
  const first = values.filter(({ chosen }, index) => chosen || index < SHOWN);
  const rest = values.filter((value) => !first.includes(value)).slice(0, LISTED);
  return element(
    'fieldset',
    {},
    element('legend', {}, label),
    renderValues(key, first),
    rest.length > 0 &&
      element(
        'details',
        { 'data-key': key, ...(open.has(key) ? { open: '' } : {}) },
        element('summary', {}, `其余 ${rest.length} 个`),
        renderValues(key, rest),
      ),
  );
}

function renderValues(key: string, values: readonly CountedValue[]): HTMLElement {
  return element(
    'ul',
    { role: 'list' },
    ...values.map(({ value, label, count, chosen }) => {
      const box = element('input', { type: 'checkbox', name: key, value, id: `filter-${key}-${value}` });
      box.checked = chosen;
      const number = Number.isNaN(count) ? '未搜索' : String(count);
      return element(
        'li',
        {},
        element('label', {}, box, element('span', {}, label), element('span', { class: 'count' }, number)),
      );
    }),
  );
}
