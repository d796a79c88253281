import type { AlikeKind } from '../notes/repetition.ts';
import type { Derived } from './derive-projects.ts';

/** The projects of each list, by its id. */
export type ListMembers = ReadonlyMap<string, readonly Derived[]>;

/** The lists over several documents that have a page. Each holds two projects or more, in the order that they were given in. */
export interface Lists {
  /** Projects of one name. Where all are in one series, that is their list. */
  readonly names: ListMembers;
  readonly series: ListMembers;
  /** Projects with an indicator of one name, each project once. */
  readonly indicators: ListMembers;
  /** Projects that print the same, where two of them are of one year. */
  readonly alike: Readonly<Record<AlikeKind, ListMembers>>;
}

/** Finds the lists of some projects. */
export function groupLists(projects: readonly Derived[]): Lists {
  return {
    names: group(
      projects,
      ({ nameList }) => [nameList],
      (members) => members.some(({ seriesList }) => seriesList !== members[0]?.seriesList),
    ),
    series: group(projects, ({ seriesList }) => [seriesList]),
    indicators: group(projects, ({ indicatorLists }) => indicatorLists),
    alike: groupAlike(projects),
  };
}

/** Finds the lists of projects that print the same. */
export function groupAlike(projects: readonly Derived[]): Lists['alike'] {
  const alike = (kind: AlikeKind): ListMembers =>
    group(
      projects,
      ({ alikeLists }) => [alikeLists[kind]],
      (members) => new Set(members.map(({ year }) => year)).size < members.length,
    );
  return { goals: alike('goals'), indicators: alike('indicators') };
}

function group(
  projects: readonly Derived[],
  listsOf: (project: Derived) => readonly (string | null)[],
  isList: (members: readonly Derived[]) => boolean = () => true,
): ListMembers {
  const lists = new Map<string, Derived[]>();
  for (const project of projects) {
    for (const id of listsOf(project)) {
      if (id === null) continue;
      const members = lists.get(id);
      if (!members) lists.set(id, [project]);
      else if (members.at(-1) !== project) members.push(project);
    }
  }
  return new Map([...lists].filter(([, members]) => members.length > 1 && isList(members)));
}

/** The ids of all lists of some projects, by the folder that their pages are in. */
export function listIds(projects: readonly Derived[]): Record<'names' | 'series' | 'indicators', ReadonlySet<string>> {
  const { names, series, indicators } = groupLists(projects);
  return { names: new Set(names.keys()), series: new Set(series.keys()), indicators: new Set(indicators.keys()) };
}

/** Whether another project of the same year prints the same, so that the project has a note about it. */
export const isRepeated = (
  kind: AlikeKind,
  { id, year, alikeLists }: Derived,
  { alike }: Pick<Lists, 'alike'>,
): boolean => alike[kind].get(alikeLists[kind] ?? '')?.some((other) => other.id !== id && other.year === year) ?? false;
