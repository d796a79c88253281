import type { AlikeKind } from '../notes/repetition.ts';
import { roughCount } from '../rough-count.ts';
import type { Derived } from './derive-projects.ts';
import type { ListMembers, Lists } from './group-lists.ts';

/** A list with a page that a project is in. */
export interface ListLink {
  readonly id: string;
  /** How many other projects are in it, as `roughCount` gives them. */
  readonly others: number;
}

/** What leads from a project to others. A list without a page is `null`. */
export interface ProjectLinks {
  readonly series: ListLink | null;
  /** Ids of the other projects of its series: those of the nearest years, oldest first. A project of its own name and year is not among them. */
  readonly seriesMembers: readonly string[];
  /** `others` counts other departments where there are any. */
  readonly sameName: (ListLink & { readonly ofDepartments: boolean }) | null;
  readonly alike: AlikeLinks;
  /** The list of each of its indicators, in their order. */
  readonly indicators: readonly (ListLink | null)[];
}

export type AlikeLinks = Readonly<Record<AlikeKind, ListLink | null>>;

/** A project's page shows at most so many projects of its series; the page of the series has all. */
const MOST_MEMBERS = 4;

/** Finds what leads from a project to others, among the lists of the site. */
export function linkProject(project: Derived, lists: Lists): ProjectLinks {
  const { year, department, nameList, seriesList, indicatorLists } = project;
  const ofName = toLink(lists.names, nameList);
  const departments = new Set(lists.names.get(nameList)?.map((member) => member.department));
  departments.delete(department);
  const members = (lists.series.get(seriesList) ?? []).filter(
    (member) => member.year !== year || member.nameList !== nameList,
  );
  return {
    series: toLink(lists.series, seriesList),
    seriesMembers: members
      .toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))
      .slice(0, MOST_MEMBERS)
      .toSorted((a, b) => a.year - b.year)
      .map(({ id }) => id),
    sameName: ofName && {
      id: ofName.id,
      others: departments.size > 0 ? roughCount(departments.size) : ofName.others,
      ofDepartments: departments.size > 0,
    },
    alike: linkAlike(project, lists),
    indicators: indicatorLists.map((id) => toLink(lists.indicators, id)),
  };
}

/** Finds the lists of projects that print the same as this one. */
export const linkAlike = (
  { alikeLists }: Pick<Derived, 'alikeLists'>,
  { alike }: Pick<Lists, 'alike'>,
): AlikeLinks => ({
  goals: toLink(alike.goals, alikeLists.goals),
  indicators: toLink(alike.indicators, alikeLists.indicators),
});

function toLink(lists: ListMembers, id: string | null): ListLink | null {
  const members = id === null ? undefined : lists.get(id);
  return id === null || !members ? null : { id, others: roughCount(members.length - 1) };
}
