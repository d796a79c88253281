import { readFileSync } from 'node:fs';
import { type CollectionEntry, getCollection } from 'astro:content';
import type { BudgetDocument, Project } from '../domain/records.ts';
import { listDocuments } from './documents.ts';
import { readProject } from './full-records.ts';

export interface Story {
  readonly entry: CollectionEntry<'stories'>;
  /** As an author knows it. */
  readonly file: string;
  /** The whole file. */
  readonly text: string;
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
    const file = `content/stories/${entry.id}.mdx`;
    const missing = entry.data.documents.find((id) => !collected.has(id));
    if (missing !== undefined) throw new Error(`${file}: documents: no document has the id ${missing}`);
    return [{ entry, file, text: readFileSync(file, 'utf8'), documents }];
  });
  return stories.toSorted((a, b) => b.entry.data.date.localeCompare(a.entry.data.date));
}

/** Reads the projects of a story's documents, by their ids; rejects where there is none. */
export async function projectReader({ documents }: Story): Promise<(id: string) => Promise<Project>> {
  const ids = new Set(documents.map(({ id }) => id));
  const listed = (await listDocuments()).filter(({ document }) => ids.has(document.id));
  const entries = new Map(listed.flatMap((item) => item.entries.map((entry) => [entry.id, entry] as const)));
  return async (id) => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`no project has the id ${id}`);
    return readProject(entry);
  };
}

/** Tells which stories cite a project, newest first, by its id. */
export async function storyFinder(): Promise<(project: string) => { readonly id: string; readonly title: string }[]> {
  const stories = await listStories();
  return (project) =>
    stories.filter(({ text }) => text.includes(project)).map(({ entry: { id, data } }) => ({ id, title: data.title }));
}
