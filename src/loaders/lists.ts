import { DERIVED_FILE } from '../collections/collection-files.ts';
import { readDerived } from '../collections/read-derived.ts';
import type { Derived } from '../domain/derived/derive-projects.ts';
import { groupLists, type ListMembers, type Lists } from '../domain/derived/group-lists.ts';
import { collectionsFolder } from './folders.ts';
import { type ListedProject, listProjects } from './listed-projects.ts';
import { rememberWhileSame } from './remembered.ts';

interface AllLists {
  readonly lists: Lists;
  derivedOf(id: string): Derived;
  /** The projects of each list that has a page, newest year first, in source order within a document. */
  membersOf(lists: ListMembers): { readonly id: string; readonly members: readonly ListedProject[] }[];
}

/** What follows from the documents for each project, and the lists over several documents. */
export const readLists = rememberWhileSame(DERIVED_FILE, async (): Promise<AllLists> => {
  const derived = new Map((await readDerived(collectionsFolder())).map((project) => [project.id, project]));
  const projects = await listProjects();
  const listed = new Map(projects.map((project) => [project.id, project]));
  const derivedOf = (id: string): Derived => {
    const found = derived.get(id);
    if (!found) throw new Error(`${DERIVED_FILE} lacks ${id}; run \`npm run convert -- --derived\``);
    return found;
  };
  return {
    lists: groupLists(projects.map(({ id }) => derivedOf(id))),
    derivedOf,
    membersOf: (lists) =>
      [...lists].map(([id, members]) => ({ id, members: members.flatMap((member) => listed.get(member.id) ?? []) })),
  };
});
