import { orderSeries, type Series } from '../domain/series.ts';
import type { ListedProject } from './listed-projects.ts';
import { readLists } from './lists.ts';

export interface SeriesWithMembers {
  readonly series: Series;
  /** In the order of the series. */
  readonly members: readonly ListedProject[];
  /** The list of the projects that bear the name of its first; `null` where that has no page. */
  readonly nameList: string | null;
}

/** The series that have a page. */
export async function listSeries(): Promise<SeriesWithMembers[]> {
  const { lists, derivedOf, membersOf } = await readLists();
  return membersOf(lists.series).map(({ id, members }) => {
    const series = orderSeries(id, members);
    const byId = new Map(members.map((project) => [project.id, project]));
    const { nameList } = derivedOf(series.members[0]!);
    return {
      series,
      members: series.members.flatMap((member) => byId.get(member) ?? []),
      nameList: lists.names.has(nameList) ? nameList : null,
    };
  });
}
