import { type ListPage, pageParam, toListPages } from '../domain/list-pages.ts';
import { pageKey } from './page-keys.ts';
import { sourceDate } from './source-date.ts';

interface List<Item, Props, Params> {
  readonly items: readonly Item[];
  /** The parameters of the list's path, without the number of the page. */
  readonly params: Params;
  /** What all pages of the list are given besides their items; plain data. */
  readonly props: Props;
  /** The source files that the items of a page come from. `all`: the list sums up the whole site. */
  readonly files: 'all' | ((items: readonly Item[]) => readonly string[]);
  /** What the pages read that is neither among the items nor in `props`, or what digests it. */
  readonly reads?: readonly unknown[];
}

interface ListPageProps<Item> {
  readonly page: ListPage<Item>;
  readonly convertedFrom: string;
}

/**
 * The paths of the pages of a list, for `getStaticPaths` to return. A page's number, its date, its props and its key come from here, so
 * that everything that a page is given is in its key. A list that sums up the whole site has no key and is rendered in every build.
 */
export function toListPaths<Item, Props extends object, Params extends object>({
  items,
  params,
  props,
  files,
  reads = [],
}: List<Item, Props, Params>) {
  return toListPages(items).map((page) => {
    const pageFiles = files === 'all' ? [] : [...new Set(files(page.items))];
    const convertedFrom = sourceDate(pageFiles.length === 0 ? undefined : pageFiles);
    const given: Props & ListPageProps<Item> = { ...props, page, convertedFrom };
    return {
      params: { ...params, page: pageParam(page) },
      props: given,
      ...(files === 'all' ? {} : pageKey(given, ...reads)),
    };
  });
}

/** The paths of the pages of an index. Each row names the newest source file behind it. */
export const toIndexPaths = <
  Row extends { readonly file: string },
  Params extends object,
  Props extends object = object,
>(
  rows: readonly Row[],
  params: Params,
  props: Props = {} as Props,
) => toListPaths({ params, items: rows, props, files: (items) => items.map(({ file }) => file) });
