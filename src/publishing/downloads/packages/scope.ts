import type { BudgetDocument } from '../../../domain/records.ts';
import { departmentOf, departmentPage, yearPage } from '../tables/addresses.ts';

/** What a package of data is about: a department's year, a department, a year, or the whole site. */
export interface Scope {
  readonly kind: 'document' | 'department' | 'year' | 'site';
  /** Names the package for programs: `document-2025-…`. */
  readonly name: string;
  /** Folder of the package below the site, with a slash at its end. It never changes once published. */
  readonly folder: string;
  /** Page of the same content below the site. */
  readonly page: string;
  readonly title: string;
  readonly documents: readonly BudgetDocument[];
}

export function documentScope(document: BudgetDocument): Scope {
  const { id, year, department } = document;
  return {
    kind: 'document',
    name: `document-${id}`,
    folder: `data/departments/${id}/`,
    page: departmentPage(id),
    title: `${department}：${year}年项目支出绩效目标`,
    documents: [document],
  };
}

/** All scopes from the smallest to the largest. `documents` stand in the order of the rows. */
export function listScopes(siteName: string, documents: readonly BudgetDocument[]): Scope[] {
  const departments = [...Map.groupBy(documents, ({ id }) => departmentOf(id))];
  const years = [...Map.groupBy(documents, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return [
    ...documents.map(documentScope),
    ...departments.map(([id, group]): Scope => {
      const newest = group.reduce((a, b) => (b.year > a.year ? b : a));
      return {
        kind: 'department',
        name: `department-${id}`,
        folder: `data/departments/${id}/`,
        page: departmentPage(id),
        title: `${newest.department}：各年项目支出绩效目标`,
        documents: group,
      };
    }),
    ...years.map(([year, group]): Scope => ({
      kind: 'year',
      name: `year-${year}`,
      folder: `data/years/${year}/`,
      page: yearPage(year),
      title: `${year}年各部门项目支出绩效目标`,
      documents: group,
    })),
    {
      kind: 'site',
      name: 'all',
      folder: 'data/all/',
      page: 'data/',
      title: `${siteName}：全部项目支出绩效目标`,
      documents,
    },
  ];
}
