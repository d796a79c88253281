import { type AlikeLinks, linkAlike } from '../domain/derived/link-project.ts';
import type { Note } from '../domain/notes/note-rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { noteReader } from './document-notes.ts';
import { type DocumentWithEntries, listDocuments } from './documents.ts';
import { readFileFindings } from './full-records.ts';
import { readLists } from './lists.ts';

/** A document with all that there is to note about it. */
export interface NotedDocument extends DocumentWithEntries {
  /** Its 数据提示, project by project in source order. */
  readonly notes: readonly Note[];
  readonly findings: readonly Diagnostic[];
}

/** All documents, newest year first. */
export async function listNotedDocuments(): Promise<NotedDocument[]> {
  const notesOf = await noteReader();
  const noted: NotedDocument[] = [];
  for (const listed of await listDocuments()) {
    const findings = await readFileFindings(listed.document.source.file);
    noted.push({ ...listed, findings, notes: notesOf(listed) });
  }
  return noted;
}

/** Tells the lists of projects that print the same as a project, by its id. */
export async function alikeLinker(): Promise<(id: string) => AlikeLinks> {
  const { lists, derivedOf } = await readLists();
  return (id) => linkAlike(derivedOf(id), lists);
}
