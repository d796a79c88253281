import { projectNotes } from '../domain/derived/project-notes.ts';
import type { Note } from '../domain/notes/note-rule.ts';
import type { DocumentWithEntries } from './documents.ts';
import { readLists } from './lists.ts';

/** Tells the 数据提示 of a document, project by project in source order. */
export async function noteReader(): Promise<(listed: DocumentWithEntries) => Note[]> {
  const { lists, derivedOf } = await readLists();
  return ({ entries }) => entries.flatMap(({ id, indicators }) => projectNotes(derivedOf(id), indicators, lists));
}
