import { departmentPath, homePath, unitPath } from './paths.ts';

/** A step of the breadcrumbs. The last step is the page itself and has no `href`. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export const homeCrumb: Crumb = { label: '首页', href: homePath };

/** Makes 首页 › 部门 › 年度 for a page that belongs to a document. */
export function documentCrumbs(document: { id: string; year: number; department: string }): Crumb[] {
  const departmentId = document.id.slice(document.id.indexOf('-') + 1);
  return [
    homeCrumb,
    { label: document.department, href: departmentPath(departmentId) },
    { label: `${document.year}年`, href: departmentPath(document.id) },
  ];
}

export const unitCrumb = (unit: { id: string; name: string }): Crumb => ({ label: unit.name, href: unitPath(unit.id) });
