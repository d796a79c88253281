import { departmentFields, hashKey, nameId } from '../ids.ts';
import { indicatorGroupId } from '../indicator-names.ts';
import { findNotes } from '../notes/find-notes.ts';
import type { Note } from '../notes/note-rule.ts';
import { type AlikeKind, goalKey, indicatorSetKey, NOTHING_REPEATED } from '../notes/repetition.ts';
import type { BudgetDocument, Project } from '../records.ts';
import { seriesId } from '../series.ts';

/** What follows from a project's own document: the lists over several documents that it could stand in, by their ids, and its notes. */
export interface Derived {
  /** Id of the project. */
  readonly id: string;
  readonly year: number;
  /** Its name, after its region where that is set. */
  readonly department: string;
  /** The list of projects of its name. */
  readonly nameList: string;
  readonly seriesList: string;
  /** The lists of projects that print the same; `null` where it prints too little to be compared. */
  readonly alikeLists: Readonly<Record<AlikeKind, string | null>>;
  /** The list of each of its indicators, in their order. */
  readonly indicatorLists: readonly string[];
  /** Its 数据提示, without those about texts that other documents repeat. */
  readonly notes: readonly Note[];
}

/** Derives what follows from a document. `projects` are its projects in source order. */
export function deriveProjects(
  document: Pick<BudgetDocument, 'currencyUnit' | 'region'>,
  projects: readonly Project[],
): Derived[] {
  const notes = Map.groupBy(findNotes(document, projects, NOTHING_REPEATED), ({ project }) => project);
  const indicatorLists = new Map<string, string>();
  return projects.map((project) => ({
    id: project.id,
    year: project.year,
    department: departmentFields(project.department, document.region).join(' '),
    nameList: nameId(project.name),
    seriesList: seriesId(project, document.region),
    alikeLists: { goals: hashOrNull(goalKey(project)), indicators: hashOrNull(indicatorSetKey(project)) },
    indicatorLists: project.indicators.map(({ name }) => {
      const id = indicatorLists.get(name) ?? indicatorGroupId(name);
      indicatorLists.set(name, id);
      return id;
    }),
    notes: notes.get(project.id) ?? [],
  }));
}

const hashOrNull = (key: string | null): string | null => (key === null ? null : hashKey(key));
