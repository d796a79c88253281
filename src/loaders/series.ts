import { groupSeries, type Series, seriesId } from '../domain/series.ts';
import { readProjects } from './documents.ts';
import { type ListedProject, listProjects } from './listed-projects.ts';

export interface SeriesWithMembers {
  readonly series: Series;
  /** In the order of the series. */
  readonly members: readonly ListedProject[];
}

/** All series: every project is in one, most have one member. */
export async function listSeries(): Promise<SeriesWithMembers[]> {
  return [...Map.groupBy(await listProjects(), seriesId).values()].flatMap((group) => {
    const byId = new Map(group.map((project) => [project.id, project]));
    return groupSeries(readProjects(group)).map((series) => ({
      series,
      members: series.members.flatMap((id) => byId.get(id) ?? []),
    }));
  });
}
