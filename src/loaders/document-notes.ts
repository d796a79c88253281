import { findNotes } from '../domain/notes/find-notes.ts';
import type { Note } from '../domain/notes/types.ts';
import { type DocumentWithEntries, readProjects } from './documents.ts';

const known = new Map<string, { readonly version: string; readonly notes: readonly Note[] }>();

/** The 数据提示 of a document, project by project in source order. They are found once, and again when its records change. */
export function readDocumentNotes({ document, entries }: DocumentWithEntries): readonly Note[] {
  const version = entries.map(({ line }) => line.digest).join();
  const found = known.get(document.id);
  if (found?.version === version) return found.notes;
  const notes = findNotes(document, readProjects(entries));
  known.set(document.id, { version, notes });
  return notes;
}
