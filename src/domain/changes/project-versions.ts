import type { BudgetDocument, Project } from '../records.ts';
import type { DocumentHistory } from './history.ts';

/** A project as an earlier version of its document has it. */
export interface EarlierProject {
  readonly document: BudgetDocument;
  readonly project: Project;
  /** YYYY-MM-DD; `null` where nobody tells when the version was published. */
  readonly date: string | null;
  /** Whether any later version has changed the project, or left it out. */
  readonly hasChanged: boolean;
}

/**
 * The earlier versions of each project that has some, newest first, by the id that the project has now or had last.
 * @param moves ids of projects that have others now, with those
 */
export function listEarlierProjects(
  histories: Iterable<DocumentHistory>,
  moves: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly EarlierProject[]> {
  const byId = new Map<string, EarlierProject[]>();
  for (const { versions, corrections } of histories) {
    const changed = new Set<string>();
    for (const [index, { document, projects, date }] of versions.slice(1).entries()) {
      for (const { id } of corrections[index]?.projects ?? []) changed.add(id);
      for (const project of projects) {
        const id = moves.get(project.id) ?? project.id;
        const version = { document, project, date, hasChanged: changed.has(id) };
        byId.set(id, [...(byId.get(id) ?? []), version]);
      }
    }
  }
  return byId;
}
