import { groupSeries, type Series } from '../domain/series.ts';
import { type ListedProject, listProjects } from './listed-projects.ts';

export interface SeriesWithMembers {
  readonly series: Series;
  /** In the order of the series. */
  readonly members: readonly ListedProject[];
}

/** All series: every project is in one, most have one member. */
export async function listSeries(): Promise<SeriesWithMembers[]> {
  const projects = await listProjects();
  const byId = new Map(projects.map((project) => [project.id, project]));
  return groupSeries(projects).map((series) => ({
    series,
    members: series.members.flatMap((id) => byId.get(id) ?? []),
  }));
}
