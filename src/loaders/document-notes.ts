import { findNotes } from '../domain/notes/find-notes.ts';
import type { Note } from '../domain/notes/note-rule.ts';
import { readRepeats } from './alike-projects.ts';
import { type DocumentWithEntries, readProjects } from './documents.ts';
import { projectsVersion } from './full-records.ts';

const memo = new Map<string, { readonly version: string; readonly notes: Promise<readonly Note[]> }>();

/** The 数据提示 of a document, project by project in source order. Notes are found once, and again when the records have changed. */
export function readDocumentNotes(listed: DocumentWithEntries): Promise<readonly Note[]> {
  const version = projectsVersion();
  const found = memo.get(listed.document.id);
  if (found?.version === version) return found.notes;
  const notes = find(listed);
  memo.set(listed.document.id, { version, notes });
  return notes;
}

async function find({ document, entries }: DocumentWithEntries): Promise<readonly Note[]> {
  return findNotes(document, readProjects(entries), await readRepeats(document.year));
}
