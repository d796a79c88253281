import { getCollection } from 'astro:content';
import type { BudgetDocument, Project } from '../domain/records.ts';
import { readProject } from './full-records.ts';

/** Every document with the full records of its projects, in source order. */
export async function readDocumentsWithProjects(): Promise<{ document: BudgetDocument; projects: Project[] }[]> {
  const entries = Map.groupBy(await getCollection('projects'), ({ data }) => data.documentId);
  return Promise.all(
    (await getCollection('documents')).map(async ({ data: document }) => ({
      document,
      projects: await Promise.all((entries.get(document.id) ?? []).map(({ data }) => readProject(data))),
    })),
  );
}
