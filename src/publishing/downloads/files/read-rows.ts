import { hash } from 'node:crypto';
import { readDerived } from '../../../collections/read-derived.ts';
import { readLines } from '../../../collections/read-records.ts';
import { groupAlike } from '../../../domain/derived/group-lists.ts';
import { projectNotes } from '../../../domain/derived/project-notes.ts';
import type { BudgetDocument, Project } from '../../../domain/records.ts';
import type { DocumentRows } from '../api/answers.ts';
import type { Publication, ProjectRow } from '../tables/rows.ts';

/** A document with its rows, and a digest of all that they say. */
export interface DigestedRows extends DocumentRows {
  readonly digest: string;
}

/** Reads the rows of all documents, in the order of the records. */
export async function readRows(collectionsDir: string, publication: Publication): Promise<DigestedRows[]> {
  const derived = await readDerived(collectionsDir);
  const lists = { alike: groupAlike(derived) };
  const lines = readLines(collectionsDir, 'projects');
  const placeOf = new Map(derived.map(({ id }, place) => [id, place]));

  return readLines(collectionsDir, 'documents').map((documentLine): DigestedRows => {
    const document = JSON.parse(documentLine) as BudgetDocument;
    const rows: ProjectRow[] = [];
    const content = [hash('sha256', documentLine)];
    for (const { id: unitId, projects } of document.units) {
      for (const id of projects) {
        const place = placeOf.get(id);
        if (place === undefined)
          throw new Error(`${document.source.file}: documents.ndjson lists ${id}, projects.ndjson does not`);
        const project = JSON.parse(lines[place]!) as Project;
        const notes = projectNotes(derived[place]!, project.indicators.length, lists);
        rows.push({ ...publication, document, unitId, project, notes });
        content.push(hash('sha256', lines[place]!));
      }
    }
    return { document, rows, digest: hash('sha256', JSON.stringify([content, rows.map(({ notes }) => notes)])) };
  });
}
