import { readEarlier } from '../collections/read-earlier.ts';
import { type DocumentHistory, type PublishedText, toHistory } from '../domain/changes/history.ts';
import { versionOf } from '../domain/changes/version.ts';
import { listMoves } from '../publishing/permalinks/former-pages.ts';
import { listDocuments, readProjects } from './documents.ts';
import { collectionsFolder } from './folders.ts';
import { readFormerPages } from './permalinks.ts';
import { sourceDate } from './source-date.ts';

/** The histories of the documents that have replaced others, by the ids of the documents, newest year first. */
export async function readHistories(): Promise<ReadonlyMap<string, DocumentHistory>> {
  const earlier = Map.groupBy(readEarlier(collectionsFolder()), ({ document }) => document.id);
  if (earlier.size === 0) return new Map();
  const moves = listMoves(await readFormerPages());
  return new Map(
    (await listDocuments()).flatMap(({ document, entries }) => {
      const versions = earlier.get(document.id);
      if (!versions) return [];
      const current = { document, projects: readProjects(entries), date: sourceDate([document.source.file]) };
      return [[document.id, toHistory(current, versions, moves)] as const];
    }),
  );
}

/** The texts that the site keeps, by their versions. */
export async function readKeptTexts(): Promise<ReadonlyMap<string, PublishedText>> {
  const replaced = readEarlier(collectionsFolder()).map(({ document }) => ({ document, isCurrent: false }));
  const current = (await listDocuments()).map(({ document }) => ({ document, isCurrent: true }));
  return new Map([...replaced, ...current].map((text) => [versionOf(text.document.source.sha256), text]));
}
