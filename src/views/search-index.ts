import type { DepartmentEntry } from '../loaders/schemas.ts';
import { departmentPath } from './paths.ts';

interface DepartmentLink {
  readonly name: string;
  readonly href: string;
  readonly years: readonly { readonly year: number; readonly href: string }[];
}

/** The departments in pinyin order, as a reader without JavaScript goes through them. */
export function toDepartmentIndex(departments: readonly DepartmentEntry[]): DepartmentLink[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  return departments
    .map(({ id, name, documents }) => ({
      name,
      href: departmentPath(id),
      years: documents.map((document) => ({ year: Number(document.slice(0, 4)), href: departmentPath(document) })),
    }))
    .sort((a, b) => compare(a.name, b.name));
}
