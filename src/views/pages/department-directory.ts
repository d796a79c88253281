import type { DepartmentEntry } from '../../collections/schemas.ts';
import { type ListPage, toListPages } from '../../domain/list-pages.ts';
import { departmentPath, directoryPath } from '../parts/paths.ts';

export interface DepartmentLink {
  readonly name: string;
  readonly href: string;
  readonly years: readonly { readonly year: number; readonly href: string }[];
}

/** A page of the directory, named by its first and last department like the guide words of a dictionary. */
export interface GuideEntry {
  readonly number: number;
  readonly href: string;
  readonly first: string;
  readonly last: string;
}

/**
 * Sorts the departments in pinyin order and splits them into pages, so that readers need no JavaScript to browse them.
 */
export function toDirectory(departments: readonly DepartmentEntry[]): ListPage<DepartmentLink>[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const links = departments.map(({ id, name, documents }) => ({
    name,
    href: departmentPath(id),
    years: documents.map((document) => ({ year: Number(document.slice(0, 4)), href: departmentPath(document) })),
  }));
  return toListPages(links.sort((a, b) => compare(a.name, b.name)));
}

/** Lists the pages of the directory. The list is empty where there is only one page. */
export function toGuide(pages: readonly ListPage<DepartmentLink>[]): GuideEntry[] {
  if (pages.length === 1) return [];
  return pages.map(({ items, number }) => ({
    number,
    href: number === 1 ? directoryPath : `${directoryPath}${number}/`,
    first: items[0]?.name ?? '',
    last: items.at(-1)?.name ?? '',
  }));
}
