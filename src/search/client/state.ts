import { FILTERS, type Selection } from './filter-definitions.ts';
import { isBlank } from './reading/query.ts';

export const SORTS = { relevance: '相关度', amount: '金额', name: '名称' } as const;
export type Sort = keyof typeof SORTS;

/** A search. The address of the page contains all of it, so a reader can share it, keep it and go back to it. */
export interface SearchState {
  /** The query as typed. */
  readonly query: string;
  readonly selection: Selection;
  readonly sort: Sort;
}

export function readState(params: URLSearchParams): SearchState {
  const sort = params.get('sort');
  return {
    query: params.get('q') ?? '',
    selection: new Map(
      FILTERS.flatMap(({ key }) => {
        const values = params.getAll(key).filter((value) => value !== '');
        return values.length === 0 ? [] : [[key, new Set(values)] as const];
      }),
    ),
    sort: sort === 'amount' || sort === 'name' ? sort : 'relevance',
  };
}

export function toParams({ query, selection, sort }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const { key } of FILTERS) for (const value of selection.get(key) ?? []) params.append(key, value);
  if (sort !== 'relevance') params.set('sort', sort);
  return params;
}

/** Returns the search with a value chosen, or no longer chosen if it was. */
export function toggleValue(state: SearchState, key: string, value: string): SearchState {
  const values = new Set(state.selection.get(key));
  if (!values.delete(value)) values.add(value);
  const selection = new Map(state.selection);
  if (values.size > 0) selection.set(key, values);
  else selection.delete(key);
  return { ...state, selection };
}

export const isEmpty = ({ query, selection }: SearchState): boolean => isBlank(query) && selection.size === 0;
