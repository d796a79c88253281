import { findNotes } from '../domain/notes/find-notes.ts';
import type { Note } from '../domain/notes/types.ts';
import { type DocumentWithEntries, readProjects } from './documents.ts';

const known = new Map<string, { readonly version: string; readonly notes: readonly Note[] }>();
const byProject = new WeakMap<readonly Note[], ReadonlyMap<string, readonly Note[]>>();

/** The 数据提示 of a document, project by project in source order. They are found once, and again when its records change. */
export function readDocumentNotes({ document, entries }: DocumentWithEntries): readonly Note[] {
  const version = entries.map(({ line }) => line.digest).join();
  const found = known.get(document.id);
  if (found?.version === version) return found.notes;
  const notes = findNotes(document, readProjects(entries));
  known.set(document.id, { version, notes });
  return notes;
}

/** The 数据提示 of one project of a document. */
export function readProjectNotes(listed: DocumentWithEntries, projectId: string): readonly Note[] {
  const notes = readDocumentNotes(listed);
  const grouped = byProject.get(notes) ?? Map.groupBy(notes, ({ project }) => project);
  byProject.set(notes, grouped);
  return grouped.get(projectId) ?? [];
}
