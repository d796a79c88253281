import { hash } from 'node:crypto';
import { join } from 'node:path';
import { collectionFile } from '../../../collections/collection-files.ts';
import { readNdjson } from '../../../collections/read-ndjson.ts';
import { documentSchema, projectSchema } from '../../../collections/schemas.ts';
import { findNotes } from '../../../domain/notes/find-notes.ts';
import { findRepeats } from '../../../domain/notes/repetition.ts';
import type { DocumentRows } from '../api/answers.ts';
import type { Publication, ProjectRow } from '../tables/rows.ts';

/** A document with its rows, and a digest of all that they say. */
export interface DigestedRows extends DocumentRows {
  readonly digest: string;
}

/** Reads the rows of all documents, in the order of the records. */
export async function readRows(collectionsDir: string, publication: Publication): Promise<DigestedRows[]> {
  const documents = await readNdjson(join(collectionsDir, collectionFile('documents')), documentSchema);
  const lines = await readNdjson(join(collectionsDir, collectionFile('projects')), projectSchema);
  const lineOf = new Map(lines.map((line) => [line.record.id, line]));
  const years = Map.groupBy(lines, ({ record }) => record.year);
  const repeatsOf = new Map([...years].map(([year, group]) => [year, findRepeats(group.map(({ record }) => record))]));

  return documents.map(({ record: document, bytes }): DigestedRows => {
    const placed = document.units.flatMap(({ id: unitId, projects }) =>
      projects.map((id) => {
        const line = lineOf.get(id);
        if (!line) throw new Error(`${document.source.file}: documents.ndjson lists ${id}, projects.ndjson does not`);
        return { unitId, line };
      }),
    );
    const notes = findNotes(
      document,
      placed.map(({ line }) => line.record),
      repeatsOf.get(document.year),
    );
    const notesOf = Map.groupBy(notes, ({ project }) => project);
    const rows = placed.map(({ unitId, line: { record: project } }): ProjectRow => ({
      ...publication,
      document,
      unitId,
      project,
      notes: notesOf.get(project.id) ?? [],
    }));
    const content = [bytes, ...placed.map(({ line }) => line.bytes)].map((part) => hash('sha256', part));
    return { document, rows, digest: hash('sha256', JSON.stringify([content, notes])) };
  });
}
