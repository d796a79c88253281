import { countNotes, type NoteCounts, sortCounts } from '../views/notes/notes-page.ts';
import { readDocumentNotes } from './document-notes.ts';
import { listDocuments } from './documents.ts';
import { readFileFindings } from './full-records.ts';

/** What there is to note about each document, departments in the order of pinyin. */
export async function readNoteCounts(): Promise<NoteCounts[]> {
  const counts: NoteCounts[] = [];
  for (const item of await listDocuments()) {
    const { document, entries: projects } = item;
    const findings = await readFileFindings(document.source.file);
    const notes = await readDocumentNotes(item);
    counts.push(countNotes({ document, projects, notes, findings }));
  }
  return sortCounts(counts);
}
