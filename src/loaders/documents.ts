import { getCollection } from 'astro:content';
import type { BudgetDocument, Project } from '../domain/records.ts';
import { readProject } from './full-records.ts';
import type { ProjectEntry } from '../collections/schemas.ts';

/** A document with its projects in source order (`getCollection` gives entries by id). */
export interface DocumentWithEntries {
  readonly document: BudgetDocument;
  readonly entries: readonly ProjectEntry[];
}

let listed: Promise<readonly DocumentWithEntries[]> | undefined;

/** All documents, newest year first, each with its projects' entries. Listed once, but in `npm run dev`. Throws where the two files disagree. */
export const listDocuments = (): Promise<readonly DocumentWithEntries[]> =>
  import.meta.env.DEV ? listAll() : (listed ??= listAll());

async function listAll(): Promise<readonly DocumentWithEntries[]> {
  const byId = new Map((await getCollection('projects')).map(({ data }) => [data.id, data]));
  const documents = (await getCollection('documents')).map(({ data }) => data);
  return documents
    .toSorted((a, b) => b.year - a.year || a.source.file.localeCompare(b.source.file, 'zh'))
    .map((document) => ({
      document,
      entries: document.units
        .flatMap(({ projects }) => projects)
        .map((id) => {
          const entry = byId.get(id);
          if (!entry)
            throw new Error(`${document.source.file}: documents.ndjson lists ${id}, projects.ndjson does not`);
          return entry;
        }),
    }));
}

/** The full records of some projects, in the same order. */
export const readProjects = (entries: readonly ProjectEntry[]): Project[] => entries.map(readProject);
