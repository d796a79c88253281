import { type CollectionEntry, getCollection } from 'astro:content';
import type { BudgetDocument } from '../domain/records.ts';
import { type Citations, createCitations } from '../views/stories/cited-records.ts';
import { listDocuments } from './documents.ts';
import { readProject } from './full-records.ts';

export interface Story {
  readonly entry: CollectionEntry<'stories'>;
  /** The documents that it is about. */
  readonly documents: readonly BudgetDocument[];
}

/**
 * The stories, newest first. A story none of whose documents are collected belongs to other sources and is left out
 * (`npm run build` counts those); with only some of them it throws.
 */
export async function listStories(): Promise<Story[]> {
  const collected = new Map((await listDocuments()).map(({ document }) => [document.id, document]));
  const stories = (await getCollection('stories')).flatMap((entry): Story[] => {
    const documents = entry.data.documents.flatMap((id) => collected.get(id) ?? []);
    if (documents.length === 0) return [];
    const missing = entry.data.documents.find((id) => !collected.has(id));
    if (missing !== undefined) throw new Error(`${fileOf(entry)}: documents: no document has the id ${missing}`);
    return [{ entry, documents }];
  });
  return stories.toSorted((a, b) => b.entry.data.date.localeCompare(a.entry.data.date));
}

/** What the components of a story may cite: the records of its documents. */
export async function readCitations({ entry, documents }: Story): Promise<Citations> {
  const ids = new Set(documents.map(({ id }) => id));
  const entries = new Map(
    (await listDocuments())
      .filter(({ document }) => ids.has(document.id))
      .flatMap(({ entries }) => entries.map((project) => [project.id, project])),
  );
  return createCitations(fileOf(entry), {
    documents,
    readProject: async (id) => {
      const found = entries.get(id);
      if (!found) throw new Error(`no project has the id ${id}`);
      return readProject(found);
    },
  });
}

const fileOf = ({ id }: CollectionEntry<'stories'>): string => `content/stories/${id}.mdx`;
