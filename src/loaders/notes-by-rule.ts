import { listNotes } from '../views/notes/document-notes-page.ts';
import type { OwnedNote } from '../views/notes/note-rule-page.ts';
import { readDocumentNotes } from './document-notes.ts';
import { listDocuments, readProjects } from './documents.ts';

/** All notes under the code of their rule, newest year first, in source order within a document. */
export async function listNotesByRule(): Promise<Map<string, OwnedNote[]>> {
  const notes: OwnedNote[] = [];
  for (const item of await listDocuments()) {
    const { id, year, department, source } = item.document;
    const document = { id, year, department, file: source.file };
    const found = listNotes(await readDocumentNotes(item), readProjects(item.entries));
    notes.push(...found.map((note) => ({ ...note, document })));
  }
  return Map.groupBy(notes, ({ code }) => code);
}
